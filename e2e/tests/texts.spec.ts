import type { Page } from '@playwright/test';
import { Api } from '../support/api.ts';
import { fitsItsWidth, isAccessible, isInWords, login, openFirstLead, picture, seenAs, work } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

const template = 'Texts that share a template';

/** From the strongest lead to the first group of texts that holds its evidence. */
async function openTemplateOfFirstLead(page: Page): Promise<void> {
  await page.goto('/leads');
  await openFirstLead(page);
  await page.getByRole('region', { name: template }).getByRole('link').first().click();
  await expect(page).toHaveURL(/explore\/texts\/\d+\?lead=\d+/);
  await expect(page.getByRole('heading', { name: 'Template' })).toBeVisible();
}

/** How many texts the group on the page has, by its heading. */
async function size(page: Page): Promise<number> {
  return Number.parseInt(await page.getByRole('main').getByText(/^[\d,]+ texts$/).first().innerText(), 10);
}

/** Has the detector run again, and waits until it is done. */
async function runAgain(api: Api): Promise<void> {
  const { id } = await api.post('/api/detection/runs', { detector: 'shared-templates' });
  await expect.poll(async () => (await api.get('/api/detection/runs')).items.find((run: { id: number }) => run.id === id)?.state, { timeout: 90_000 }).toBe('DONE');
}

test('from a lead to the template of its texts and to two of them side by side', async ({ page }) => {
  test.slow();
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.goto('/leads');
  await openFirstLead(page);
  const lead = new URL(page.url()).pathname;
  await page.getByRole('region', { name: template }).scrollIntoViewIfNeeded();
  await isAccessible(page);
  await picture(page, 'lead-templates', page.getByRole('region', { name: template }));
  await page.getByRole('region', { name: template }).getByRole('link').first().click();
  await expect(page.getByText('The same words do not prove one hand')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Slots and what fills them' }).getByRole('listitem').first()).toContainText(/filled in \d+ of \d+ texts/);
  await expect(page.getByRole('heading', { name: 'Where it moved' })).toBeVisible();
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'text-group');

  const a = page.getByRole('region', { name: 'Text A' });
  const b = page.getByRole('region', { name: 'Text B' });
  const rawA = a.getByRole('group', { name: /^Text A/ });
  await expect(page.getByRole('table', { name: 'Differences' }).getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByText(/They differ in \d+ places? of \d+/)).toBeVisible();
  const first = await rawA.innerText();
  await rawA.focus();
  await page.keyboard.press('ArrowRight');
  await expect(a.getByText(/^2 of /)).toBeVisible();
  await expect(page).toHaveURL(/a=\d+/);
  await expect(rawA).toBeFocused();
  await page.keyboard.press('Home');
  await expect(a.getByText(/^1 of /)).toBeVisible();
  expect(await rawA.innerText()).toBe(first);
  await b.getByRole('button', { name: 'Text B: the one before' }).click();
  await b.getByRole('button', { name: 'Raw record' }).click();
  await expect(page.getByText('Raw text as received')).toBeVisible();
  await page.keyboard.press('Escape');
  await seenAs(page, 'phone', 'light');
  await fitsItsWidth(page);
  await isAccessible(page);
  await picture(page, 'text-compare', rawA);
  await page.getByRole('link', { name: 'Back to the lead' }).click();
  await expect(page).toHaveURL(new RegExp(`${lead}$`));
});

test('where the texts of a template moved is seen on a map and read stop by stop', async ({ page }) => {
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await openTemplateOfFirstLead(page);
  const stops = page.getByRole('list', { name: 'Stops in order of time' });
  await stops.scrollIntoViewIfNeeded();
  await expect(stops.getByRole('listitem').nth(2)).toBeVisible();
  await expect(stops.getByText(/Could not be one traveller: [\d,.]+ km in [\d,.]+ h from stop \d+/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where it moved' }).locator('canvas').first()).toBeVisible();
  await isAccessible(page);
  await picture(page, 'text-itinerary', page.getByRole('region', { name: 'Where it moved' }).first());
  await stops.getByRole('button', { name: /^Read a text of stop 2,/ }).click();
  await expect(page.getByRole('region', { name: 'Text A' }).getByText(/^\d+ of /)).toBeVisible();
  await expect(page.getByRole('group', { name: /^Text A/ })).toBeInViewport();
  await seenAs(page, 'phone', 'dark');
  await fitsItsWidth(page);
});

test('one text is split off with a reason, stays off in a new run, and comes back when that is undone', async ({ page }) => {
  test.slow();
  const api = await Api.as('ANALYST');
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await openTemplateOfFirstLead(page);
  const before = await size(page);
  await page.getByRole('checkbox', { name: 'Choose text 2', exact: true }).check();
  await page.getByRole('button', { name: 'Split off (1)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split 1 text off' });
  const reason = `Written by another hand (invented, ${Date.now()}).`;
  await expect(dialog.getByRole('button', { name: 'Split off' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await isAccessible(page);
  await picture(page, 'text-split');
  await dialog.getByRole('button', { name: 'Split off' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => size(page)).toBe(before - 1);
  await expect(page.getByText(reason)).toBeVisible();

  await runAgain(api);
  await page.reload();
  await expect(page.getByText(reason)).toBeVisible();
  expect(await size(page)).toBe(before - 1);
  await isAccessible(page);
  await picture(page, 'text-judged');
  await page.getByRole('button', { name: `Undo: ${reason}` }).click();
  await expect(page.getByText('taken back').first()).toBeVisible();
  // The groups are worked out again in the background, and the page follows.
  await expect.poll(() => size(page), { timeout: 60_000 }).toBe(before);
});

test('the list of groups is reached from the palette, filtered and saved; two groups are merged and parted again', async ({ page }) => {
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Search entities, records/).fill('template');
  await page.getByRole('button', { name: 'Texts from one template' }).click();
  const table = page.getByRole('table', { name: 'Texts from one template' });
  await expect(table.getByRole('row').nth(1).getByRole('link')).toBeVisible();
  await expect(table.getByRole('img').first()).toHaveAttribute('aria-label', /^From .+ to .+; most in/);
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'texts');
  await seenAs(page, 'phone', 'dark');
  await expect(page.getByRole('link', { name: /\d+ texts/ }).first()).toBeVisible();
  await fitsItsWidth(page);
  await isAccessible(page);
  await seenAs(page, 'desk', 'dark');
  await page.getByRole('button', { name: 'Save what is shown' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()]);
  expect(saved.suggestedFilename()).toBe('text-groups.csv');

  await table.getByRole('row').nth(4).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Template' })).toBeVisible();
  const before = await size(page);
  await page.getByRole('button', { name: 'Merge with another group' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge with another group' });
  await dialog.getByRole('combobox', { name: 'The other group' }).click();
  await page.getByRole('option').nth(2).click();
  const reason = `One contact answers for both (invented, ${Date.now()}).`;
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => size(page)).toBeGreaterThan(before);
  const merged = await size(page);
  await page.getByRole('button', { name: `Undo: ${reason}` }).click();
  // A group bears the lowest id of its texts, so the page goes on with either of the two.
  await expect.poll(async () => [before, merged - before].includes(await size(page)), { timeout: 60_000 }).toBe(true);
});

test('from the tab of organisations to one of them, what ties it in time, its map and a record', async ({ page }) => {
  test.slow();
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.goto('/explore/texts');
  await expect(page.getByRole('link', { name: 'Export all as CSV' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Texts' }).getByRole('link', { name: 'Organisations' }).click();
  await expect(page).toHaveURL(/explore\/texts\/organisations$/);
  const table = page.getByRole('table', { name: 'Organisations behind texts' });
  await expect(table.getByRole('row').nth(1).getByRole('link')).toBeVisible();
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'organisations');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export all as CSV' }).click()]);
  expect(saved.suggestedFilename()).toBe('organisations.csv');

  const api = await Api.as('ANALYST', 'INQ-2026-001');
  const listed: { texts: { id: number; texts: number } }[] = (await api.get('/api/detection/organisations')).items.slice(0, 5);
  for (const { texts } of listed) expect((await api.get(`/api/detection/organisations/${texts.id}`)).texts).toBe(texts.texts);

  await table.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[\d,]+ texts that may come from one organisation$/);
  await expect(page.getByText('Sharing words or contacts does not prove one hand')).toBeVisible();
  const ties = page.getByRole('region', { name: 'What ties them' });
  const dots = ties.getByRole('group', { name: /^All texts: \d+ texts in time$/ }).getByRole('button');
  await dots.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(dots.nth(1)).toBeFocused();
  await expect(dots.nth(1)).toHaveAttribute('data-lit', 'true');
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'organisation');
  await picture(page, 'organisation-ties', ties);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Raw text as received')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('region', { name: 'Where it moved' }).locator('canvas').first()).toBeVisible();
  await picture(page, 'organisation-map', page.getByRole('region', { name: 'Where it moved' }).first());
  await page.getByRole('list', { name: 'Stops in order of time' }).getByRole('button', { name: /^Read a text of stop 1,/ }).click();
  await expect(page.getByText('Raw text as received')).toBeVisible();
  await page.keyboard.press('Escape');
  await seenAs(page, 'phone', 'light');
  await fitsItsWidth(page);
  await isAccessible(page);
});

/** A text that shows methods among those of organisations: not every world has a lead that holds one. */
async function postWithMethods(api: Api): Promise<number | undefined> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { texts: { id: number } }[]; next: string | null } = await api.get(`/api/detection/organisations?cursor=${cursor}`);
    for (const item of page.items) {
      const documents: { id: number }[] = (await api.get(`/api/detection/organisations/${item.texts.id}`)).documents;
      const found = (await api.get(`/api/detection/recruiters-methods?containing=${documents.map(({ id }) => id)}`)).items;
      if (found.length) {
        return found[0].shown[0].id;
      }
    }
    cursor = page.next;
  }
  return undefined;
}

test('what a text does to win people stands on its record, and beside leads that hold it, phrase by phrase', async ({ page }) => {
  const api = await Api.as('ANALYST', 'INQ-2026-001');
  const leads: { id: number }[] = (await api.get('/api/lead/leads')).items;
  const shown = await Promise.all(leads.map(async ({ id }) => {
    const evidence: { observationId: number; kind: string }[] = (await api.get(`/api/lead/leads/${id}`)).evidence;
    const posts = evidence.filter((item) => item.kind === 'POST').map((item) => item.observationId);
    const found = posts.length ? (await api.get(`/api/detection/recruiters-methods?containing=${posts}`)).items : [];
    return { id, post: found[0]?.shown.find((text: { id: number }) => posts.includes(text.id))?.id as number | undefined };
  }));
  const lead = shown.find(({ post }) => post !== undefined);
  const post = lead?.post ?? (await postWithMethods(api));
  expect(post, 'no text of an organisation of the small world shows methods').toBeDefined();

  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  if (lead) {
    await page.goto(`/leads/${lead.id}`);
    const beside = page.getByRole('region', { name: 'Recruiters’ methods' });
    await expect(beside.getByText('All figures here are synthetic')).toBeVisible();
    const phrase = beside.getByRole('table', { name: 'Phrases that speak for and against' }).first().getByRole('row').nth(1).getByRole('cell').first();
    await expect(beside.getByRole('group', { name: 'What this text does' }).first()).toContainText(await phrase.innerText());
    await isInWords(page);
    await isAccessible(page);
    await picture(page, 'lead-methods', beside);
  }

  await page.goto(`/explore/observations/${post}`);
  const record = page.getByRole('region', { name: 'What this text does' });
  await expect(record.locator('mark').first()).toBeVisible();
  await expect(record.getByText(/\d among examples/).first()).toBeVisible();
  await isAccessible(page);
  await picture(page, 'record-methods', record);
  await seenAs(page, 'phone', 'light');
  await fitsItsWidth(page);
});

test('who may read groups of texts but not judge them finds no way to', async ({ page }) => {
  // Her language is French.
  await login(page, 'FIELD');
  await page.evaluate(() => localStorage.setItem('manumit.inquiry', 'INQ-2026-001'));
  await page.goto('/explore');
  await page.locator('a[href="/explore/texts"]').click();
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Ses textes' })).toBeVisible();
  await isInWords(page);
  await expect(page.getByRole('button', { name: /Détacher|Réunir/ })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /Choisir le texte/ })).toHaveCount(0);
});

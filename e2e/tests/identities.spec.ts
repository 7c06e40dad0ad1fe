import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Api } from '../support/api.ts';
import { target } from '../support/demo.ts';
import { fitsItsWidth, isAccessible, isInWords, login, picture, seenAs, work } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

const stamp = Date.now();
const feed = { key: `register-of-names-${stamp}`, name: 'Browser tests: register of names' };
/** A surname that nobody else has, another at each run, and numbers to it. */
const surname = `Un${String(stamp).slice(-5).replaceAll(/\d/g, (digit) => ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'tu'][Number(digit)])}`;
const [first, second] = [`Zoraida Quetzalrío ${surname}`, `${surname} Quetzalrío, Zoraida`];
/** Of a second woman, whose records state no document. */
const other = `${surname}jor`;
const [third, fourth] = [`Ifigenia ${other} Quetzalrío`, `${other} Quetzalrío, Ifigenia`];
const passports = [`ZX${String(stamp).slice(-7)}3`, `ZX${String(stamp).slice(-7)}8`];

/** Two invented records of each of two women among others who share nothing rare, as a register would send them. */
function register(): string {
  const person = (id: string, properties: Record<string, string[]>) => JSON.stringify({ id, schema: 'Person', properties });
  const others = Array.from({ length: 24 }, (_, index) =>
    person(`other-${stamp}-${index}`, {
      name: [`${['Amalio', 'Benita', 'Casto', 'Delfina'][index % 4]} ${['Orbaneja', 'Pilonieta', 'Quijabor', 'Rentalar', 'Sumapeza', 'Tolivar'][index % 6]} ${String.fromCharCode(65 + index)}ecnar`],
      birthDate: [`19${60 + index}-${String((index % 12) + 1).padStart(2, '0')}-${String(index + 3).padStart(2, '0')}`],
      country: [['co', 'pe', 'ec'][index % 3]],
    }),
  );
  const pair = [
    person(`one-${stamp}-a`, { name: [first], birthDate: ['1987-03-14'], birthPlace: ['Villa Tresmontes'], country: ['co'], passportNumber: [passports[0]], motherName: ['Elvira Undabarte'] }),
    person(`one-${stamp}-b`, { name: [second], birthDate: ['1987-03-14'], birthPlace: ['Villa Tresmontes'], country: ['pe'], passportNumber: [passports[1]], gender: ['female'] }),
    person(`two-${stamp}-a`, { name: [third], birthDate: ['1979-11-23'], birthPlace: ['Villa Tresmontes'], country: ['co'] }),
    person(`two-${stamp}-b`, { name: [fourth], birthDate: ['1979-11-23'], birthPlace: ['Villa Tresmontes'], country: ['co'] }),
  ];
  const folder = join(target, 'browser-files');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'names.ftm.json');
  writeFileSync(file, `${[...others, ...pair].join('\n')}\n`);
  return file;
}

/** As a feed manager does it: a feed, a file into it. */
async function load(page: Page): Promise<void> {
  const api = await Api.as('FEED_MANAGER');
  const me = await api.get('/api/safeguard/me');
  const { id } = await api.post('/api/intake/feeds', {
    ...feed, ownerAgencyId: me.agency.id, legalBasis: 'LB-PUBLIC-TASK', purpose: 'investigate-trafficking', marking: 'TLP:GREEN', reliability: 'B', credibility: 2, retention: 'P1Y', kind: 'RECORD', region: 'CO', zone: 'America/Bogota', language: 'es',
  });
  await login(page, 'FEED_MANAGER');
  await page.goto(`/feeds/${id}`);
  await page.locator('input[type=file]').first().setInputFiles(register());
  await page.getByRole('button', { name: 'Load 1 file' }).click();
  await expect(page.getByText('28 new, 0 known before, 0 in quarantine')).toBeVisible();
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
}

const question = (page: Page) => page.getByRole('table', { name: 'Questions of identity' }).getByRole('link', { name: new RegExp(`${surname}.*compare with.*${surname}`) });

/** Records are compared behind the load. */
async function isAsked(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto('/explore/identities');
    await page.getByRole('textbox', { name: 'Filter rows' }).fill(surname, { timeout: 4_000 });
    await expect(question(page)).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
}

test('two records that are alike are asked about, compared, answered with a reason, become one entity, and two again', async ({ page }) => {
  test.slow();
  await load(page);
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.goto('/explore');
  await page.getByRole('link', { name: 'Questions of identity' }).click();
  await expect(page.getByRole('heading', { name: 'Questions of identity', level: 1 })).toBeVisible();
  await isAsked(page);
  await expect(page.getByRole('table').getByText(feed.name).first()).toBeVisible();
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'identities');
  await seenAs(page, 'phone', 'light');
  await expect(page.getByRole('link', { name: new RegExp(surname) })).toBeVisible();
  await fitsItsWidth(page);
  await isAccessible(page);
  await seenAs(page, 'desk', 'dark');
  await page.getByRole('button', { name: 'Save what is shown' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()]);
  expect(saved.suggestedFilename()).toBe('questions-of-identity.csv');

  await page.goto('/explore/identities?kind=persons');
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  const total = await page.getByRole('table', { name: 'Questions of identity' }).getByRole('link').count();
  await page.keyboard.press('j');
  await expect(page.getByRole('table').getByRole('link').first()).toBeFocused();
  if (total > 1) {
    await page.keyboard.press('j');
    await expect(page.getByRole('table').getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('k');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/identities\/\d+\/\d+\?kind=persons/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await isAsked(page);
  await question(page).click();
  await isAskedOfItsEntity(page);
  await isCompared(page);
  await isAnswered(page);
});

test('two records that are so alike that they are taken for one are told why, and kept apart by an answer', async ({ page }) => {
  test.slow();
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  const merged = page.getByRole('table', { name: 'Taken for one' }).getByRole('link', { name: new RegExp(`${other}.*compare with.*${other}`) });
  await expect(async () => {
    await page.goto('/explore/identities');
    await page.getByText('Taken for one', { exact: true }).click({ timeout: 4_000 });
    await page.getByRole('textbox', { name: 'Filter rows' }).fill(other, { timeout: 4_000 });
    await expect(merged).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'taken-for-one');
  await seenAs(page, 'phone', 'light');
  await fitsItsWidth(page);
  await isAccessible(page);
  await seenAs(page, 'desk', 'dark');
  // The table begins anew where there was none for want of room.
  await page.getByRole('textbox', { name: 'Filter rows' }).fill(other);
  await merged.click();
  await expect(page.getByText(/so alike that they are taken for one until somebody says otherwise, since/)).toBeVisible();
  await isAccessible(page);
  await picture(page, 'taken-for-one-why');
  const entity = (await page.getByRole('region', { name: 'Record A' }).getByRole('link').getAttribute('href')) ?? '';
  await page.keyboard.press('a');
  await page.keyboard.press('d');
  const reason = `Two cousins of one name, seen together (invented, ${stamp}).`;
  await page.getByRole('dialog', { name: 'No, two' }).getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Recorded: No, two')).toBeVisible();

  await page.goto(entity);
  const history = page.getByRole('list').filter({ hasText: 'One fewer:' });
  await expect(history).toContainText(reason);
  await expect(history).toContainText('Taken for one for their likeness.');
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'entity-history', page.getByRole('heading', { name: 'How it came about' }));
  await seenAs(page, 'phone', 'dark');
  await fitsItsWidth(page);
  await seenAs(page, 'desk', 'light');
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText('Compare the two').first()).toBeVisible();
});

/** The page of either entity asks the same, and leads back to the two. */
async function isAskedOfItsEntity(page: Page): Promise<void> {
  await expect(page).toHaveURL(/identities\/\d+\/\d+/);
  const [, a] = /identities\/(\d+)\/\d+/.exec(page.url()) ?? [];
  await page.goto(`/explore/entities/${a}`);
  await expect(page.getByRole('heading', { name: 'Questions of identity', level: 2 })).toBeVisible();
  await isAccessible(page);
  await picture(page, 'entity-asked');
  await page.getByRole('link', { name: new RegExp(`Are .*${surname}.* one person`) }).click();
}

async function isCompared(page: Page): Promise<void> {
  // A hint under the pointer would stay where it was when the page is narrowed.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('one person?');
  const table = page.getByRole('table', { name: 'Side by side' });
  await expect(table.getByRole('row', { name: /^Passport number/ })).toContainText('nearly the same');
  await expect(table.getByRole('row', { name: /^Country/ })).toContainText('different');
  await expect(table.getByRole('row', { name: /^Born on/ })).toContainText('the same');
  await expect(page.getByText('the same day, month and year')).toBeVisible();
  await expect(page.getByText('one character is changed, missing or swapped with its neighbour')).toBeVisible();
  await expect(page.getByText(/^Together: .+ probable$/)).toBeVisible();
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'identity');
  await picture(page, 'identity-evidence', page.getByRole('heading', { name: 'What speaks for and against' }));
  await seenAs(page, 'phone', 'light');
  await fitsItsWidth(page);
  await isAccessible(page);
  await seenAs(page, 'desk', 'dark');
  await page.getByRole('button', { name: 'Raw record' }).first().click();
  await expect(page.getByText('Raw text as received')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Raw text as received')).toBeHidden();
}

async function isAnswered(page: Page): Promise<void> {
  const address = new URL(page.url()).pathname;
  const entity = await page.getByRole('region', { name: 'Record A' }).getByRole('link').getAttribute('href');
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Yes, one' });
  await expect(dialog).toContainText('one pair of records comes together');
  const reason = `Both passports were seen (invented, ${stamp}).`;
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await page.keyboard.type(reason);
  await isAccessible(page);
  await picture(page, 'identity-reason');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Recorded: Yes, one')).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(`${address}$`));

  await page.goto(address);
  await expect(page.getByText('These two are one entity already')).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await isAccessible(page);
  await picture(page, 'identity-judged');
  await page.goto(entity ?? '');
  await expect(page.getByText(reason).first()).toBeVisible();
  // One entity, with what both records say.
  await expect(page.getByRole('main').getByText(new RegExp(`^${passports[0]} · ${passports[1]}$|^${passports[1]} · ${passports[0]}$`))).toBeVisible();
  await page.goto('/explore/identities');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByText(/compared last/)).toBeVisible();
  await expect(question(page)).toHaveCount(0);

  await page.goto(address);
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('taken back')).toBeVisible();
  await isAsked(page);
}

test('a pair that is no question is refused in words, and nobody is asked who may not judge', async ({ page }) => {
  await login(page, 'ANALYST');
  await page.goto('/explore/identities');
  await expect(page.getByRole('main').getByText('No inquiry chosen')).toBeVisible();
  await work(page, 'INQ-2026-001');
  await page.goto('/explore/identities/1/2');
  await expect(page.getByText('These two records are not among the pairs that look alike, or you may not see both.')).toBeVisible();
  await isAccessible(page);
  await picture(page, 'identity-refused');

  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  // Her language is French.
  await login(page, 'FIELD');
  await page.evaluate(() => localStorage.setItem('manumit.inquiry', 'INQ-2026-001'));
  await page.goto('/explore');
  await expect(page.locator('a[href="/explore/texts"]')).toBeVisible();
  await expect(page.locator('a[href="/explore/identities"]')).toHaveCount(0);
  await page.goto('/explore/identities');
  await expect(page.getByText('Cette salle ne vous est pas ouverte')).toBeVisible();
});

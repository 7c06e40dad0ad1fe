import { isAccessible, login, openFirstLead, picture, work } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

test('a lead is kept in a view, given to a colleague, noted, taken back and exported', async ({ page }) => {
  await login(page, 'SUPERVISOR');
  await page.getByRole('main').getByRole('button', { name: /INQ-2026-001/ }).click();
  await page.getByRole('textbox', { name: 'Search in questions' }).fill('share');
  await expect(page).toHaveURL(/q=share/);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Shared numbers');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Leads' }).click();
  await expect(page).not.toHaveURL(/q=share/);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Shared numbers' }).click();
  await expect(page).toHaveURL(/q=share/);

  await openFirstLead(page);
  const first = page.url();
  await page.keyboard.press('j');
  // The lead before stays in view until the next has come.
  await expect(page).not.toHaveURL(first);
  await expect(page.getByRole('heading', { name: 'What else could this be?' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Give it to a member of the inquiry' }).click();
  await page.getByRole('option', { name: 'Inés Analista' }).click();
  await expect(page.getByText('With Inés Analista')).toBeVisible();
  await page.keyboard.press('n');
  const note = `Asked the registry for the owner (${Date.now()}).`;
  await page.keyboard.type(note);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Note added')).toBeVisible();
  await expect(page.getByText(note)).toBeVisible();
  // The history has the newest act first.
  await page.getByRole('complementary', { name: 'Assessment' }).getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText(note)).toBeHidden();
  await isAccessible(page);
  await picture(page, 'lead-assigned');

  await expect(page.getByText('Score without it')).toBeVisible();
  const [evidence] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Evidence as CSV' }).click()]);
  expect(evidence.suggestedFilename()).toMatch(/^lead-\d+\.csv$/);
});

test('an entity is read, judged and the judgement taken back; its network is worked on and saved', async ({ page }) => {
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.goto('/explore?q=limpieza&kind=RECORD');
  await expect(page.getByText(/\d+ results?/).first()).toBeVisible();
  await page.goto('/leads');
  await openFirstLead(page);
  await page.locator('a[href^="/explore/selectors/"]').first().click();
  await expect(page.getByRole('heading', { name: 'Known to be shared' })).toBeVisible();
  await isAccessible(page);
  await picture(page, 'selector');
  await page.goto('/explore?q=transportes');
  await page.locator('a[href^="/explore/entities/"]').first().click();
  await expect(page.getByRole('heading', { name: 'What the sources say' })).toBeVisible();
  await expect(page.getByText('Registration number')).toBeVisible();
  await isAccessible(page);
  await picture(page, 'entity');

  await page.getByText('Judge against another entity').click();
  await page.getByRole('combobox', { name: 'The other entity' }).fill('limpieza');
  await page.getByRole('option').first().click();
  await page.getByRole('radio', { name: 'Different' }).check();
  const reason = `Other owners, other address (invented, ${Date.now()}).`;
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.getByRole('button', { name: 'Record judgement' }).click();
  await expect(page.getByText(reason).first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText('taken back').first()).toBeVisible();

  await page.getByRole('link', { name: 'Open in the canvas' }).click();
  await expect(page.getByText(/\d+ nodes?, \d+ ties?/)).toBeVisible();
  await page.getByText('Nodes as a list').click();
  const nodes = page.getByRole('complementary').locator('details button');
  const before = await nodes.count();
  await nodes.last().click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Seen on the tip sheet too.');
  await page.getByRole('button', { name: 'Take off the canvas' }).click();
  await expect(nodes).toHaveCount(before - 1);
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(nodes).toHaveCount(before);
  await nodes.first().click();
  await page.getByRole('button', { name: 'Expand' }).click();
  await isAccessible(page);
  await picture(page, 'network');
  for (const [kind, name] of [['Picture (PNG)', 'network.png'], ['GraphML', 'network.graphml'], [/^FollowTheMoney/, 'network.ftm.json']] as const) {
    await page.getByRole('button', { name: 'Save' }).click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
    expect(saved.suggestedFilename()).toBe(name);
  }
});

test('the map says in words what it shows, down to a record; the palette goes anywhere', async ({ page }) => {
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.goto('/situation');
  await page.getByRole('button', { name: 'As a list' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('What the map shows')).toBeVisible();
  await isAccessible(page);
  const cells = dialog.getByRole('table', { name: 'Hot cells' });
  await cells.getByRole('button', { name: 'Sort by Records' }).click();
  await cells.getByRole('row').nth(1).click();
  await expect(page.getByText('Expected from the neighbourhood')).toBeVisible();
  await expect(page.getByText(/records? on the map lies? in this cell/)).toBeVisible();
  await picture(page, 'cell');
  await page.getByRole('dialog').locator('button:has(time)').first().click();
  await expect(page.getByText('Raw text as received')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto('/leads');
  await openFirstLead(page);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Search entities, records/).fill('light');
  await page.getByRole('button', { name: 'Theme: Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expect(page.locator('main#content')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Search entities, records/).fill('as the system');
  await page.getByRole('button', { name: 'Theme: As the system' }).click();
});

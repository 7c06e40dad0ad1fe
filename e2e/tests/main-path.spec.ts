import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { home, target } from '../support/demo.ts';
import { isAccessible, login, picture, work } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

/** A tip sheet as the hotline sends it: eight rows, three of them with a date that cannot be read. */
function tipSheet(): string {
  const world = join(home, 'world');
  const name = readdirSync(world).find((file) => file.startsWith('tips-') && file.endsWith('.csv')) ?? '';
  const [header = ''] = readFileSync(join(world, name), 'utf8').split('\n');
  const columns = header.trim().split(',');
  const rows = Array.from({ length: 8 }, (_, index) =>
    columns
      .map((column) => {
        if (column === 'folio') return `E2E-${index}`;
        if (column === 'fecha_hora') return index < 3 ? `2026-13-${index}` : `0${index + 1}/03/2026 10:30`;
        if (column === 'relato') return `Llamada de prueba ${index} sobre un empleo que no era cierto`;
        return '';
      })
      .join(','),
  );
  const folder = join(target, 'folder');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tips-e2e.csv'), [header.trim(), ...rows, ''].join('\n'));
  return folder;
}

test('a folder with three broken rows goes in, and the rows are mended in quarantine', async ({ page }) => {
  await login(page, 'FEED_MANAGER');
  await page.getByRole('link', { name: 'Feeds' }).click();
  await expect(page.getByRole('heading', { name: 'Feeds', exact: true })).toBeVisible();
  await isAccessible(page);
  await picture(page, 'feeds');

  await page.locator('input[type=file][webkitdirectory]').setInputFiles(tipSheet());
  await expect(page.getByRole('combobox', { name: 'Feed of tips-e2e.csv' })).toHaveValue(/tip sheet/);
  await page.getByRole('button', { name: 'Load 1 file' }).click();
  await expect(page.getByText('5 new, 0 known before, 3 in quarantine')).toBeVisible();

  await page.getByRole('link', { name: 'Mend its rows in quarantine' }).first().click();
  const rows = page.locator('form', { hasText: 'E2E-' });
  await expect(rows).toHaveCount(3);
  await isAccessible(page);
  await picture(page, 'quarantine');
  for (let index = 0; index < 3; index++) {
    const row = page.locator('form').filter({ has: page.locator(`input[value="E2E-${index}"]`) });
    await row.getByLabel('fecha_hora').fill(`0${index + 1}/03/2026 10:30`);
    await row.getByRole('button', { name: 'Check again' }).click();
    await expect(row.getByText('Ready to replay')).toBeVisible();
    await row.getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: 'Replay 3 rows' }).click();
  await expect(page.getByText('3 replayed, 0 still broken')).toBeVisible();
  await expect(rows).toHaveCount(0);
});

test('the top lead leads to its raw record, is assessed, and the auditor sees it', async ({ page, browser }) => {
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.getByRole('link', { name: 'Leads' }).click();
  await expect(page.getByRole('heading', { name: /^Leads/ })).toBeVisible();
  await expect(page.getByText('Rank 1', { exact: true }).or(page.getByLabel('Rank 1', { exact: true })).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'What raises and lowers it' })).toBeVisible();
  await isAccessible(page);
  await picture(page, 'lead');

  await page.getByRole('button', { name: /^Show its/ }).first().click();
  await page.getByRole('button', { name: 'Raw record' }).or(page.getByRole('link', { name: 'Raw record' })).first().click();
  const record = page.getByRole('dialog');
  await expect(record.getByText('Raw text as received')).toBeVisible();
  await expect(record.getByText('SHA-256 digest')).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();

  await assess(page, 'Called the registry; the firm exists and holds a licence (invented).');
  await seenByAuditor(await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage());
});

async function assess(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('a');
  await page.keyboard.press('i');
  await page.getByLabel('Reason, with what you checked').fill(reason);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Assessment recorded: Insufficient')).toBeVisible();
}

async function seenByAuditor(page: Page): Promise<void> {
  await login(page, 'AUDITOR');
  await page.getByRole('link', { name: 'Oversight' }).click();
  await page.getByRole('combobox', { name: 'Act', exact: true }).click();
  await page.getByRole('option', { name: 'Assessed a lead' }).click();
  await expect(page.getByRole('cell', { name: 'Inés Analista' }).first()).toBeVisible();
  await isAccessible(page);
  await picture(page, 'oversight');
  await page.getByRole('button', { name: 'Verify the whole journal' }).click();
  await expect(page.getByText(/Whole and unaltered/)).toBeVisible();
  await page.context().close();
}

test('the map, the search and an entity open within an inquiry', async ({ page }) => {
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.getByRole('link', { name: 'Situation' }).click();
  await expect(page.getByText(/records with a place/)).toBeVisible();
  await isAccessible(page);
  await picture(page, 'situation');
  await page.getByRole('link', { name: 'Explore' }).click();
  await page.getByRole('textbox', { name: 'Search records, entities and selectors' }).fill('agencia');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/\d+ results?/).first()).toBeVisible();
  await isAccessible(page);
  await picture(page, 'explore');
});

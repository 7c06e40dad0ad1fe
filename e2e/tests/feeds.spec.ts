import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { account, screenshots, target } from '../support/demo.ts';
import { fitsItsWidth, isAccessible, login, picture, seenAs } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

const folder = join(target, 'browser-files');

function file(name: string, content: string | Buffer): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Two rows of headings, dates that could be read either way, amounts with a decimal comma. */
const asked = () =>
  file(
    'asked.csv',
    [
      'Reporte;Reporte;Hecho;Hecho;Hecho',
      'Folio;Fecha;Ciudad;Monto;Relato',
      ...Array.from({ length: 9 }, (_, index) => `W-${index};0${index + 1}/0${((index + 3) % 9) + 1}/2026;Bogotá;1.23${index},50;Ofrecen trabajo en el campo, llamada ${index}`),
      '',
    ].join('\n'),
  );

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

test('a new feed is made, a table is mapped by answering what it cannot tell, loaded, and taken back', async ({ page }) => {
  await login(page, 'FEED_MANAGER');
  await page.goto('/feeds/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Browser tests: call sheet');
  await page.getByLabel('Key').fill(`browser-tests-${Date.now()}`);
  await choose(page, 'Legal basis', /law gives/i);
  await choose(page, 'Purpose', /trafficking/i);
  await isAccessible(page);
  await picture(page, 'feed-new');
  await page.getByRole('button', { name: 'Make the feed' }).click();
  await expect(page.getByRole('heading', { name: 'Browser tests: call sheet' })).toBeVisible();

  await page.getByRole('link', { name: 'Map columns' }).click();
  await expect(page.getByText('Choose a sample file; nothing of it is stored.')).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles(asked());
  await expect(page.getByText('Recognised: CSV')).toBeVisible();
  await expect(page.getByText('How many rows at the top are headings?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the mapping' })).toBeDisabled();
  await picture(page, 'mapping-asked');
  await answerAll(page);
  await expect(page.getByRole('heading', { name: 'What the first rows become' })).toBeVisible();
  await isAccessible(page);
  await picture(page, 'mapping');
  await page.getByRole('button', { name: 'Save the mapping' }).click();
  await expect(page.getByText('Mapping saved')).toBeVisible();
  // The message comes while the page of the mapping, which has a file field too, still stands.
  await expect(page.getByRole('heading', { name: 'Browser tests: call sheet' })).toBeVisible();

  await page.locator('input[type=file]').first().setInputFiles(asked());
  await page.getByRole('button', { name: 'Load 1 file' }).click();
  await expect(page.getByText('9 new, 0 known before, 0 in quarantine')).toBeVisible();
  await page.getByRole('button', { name: 'Undo this load' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this load' }).click();
  await expect(page.getByText('The load was taken back')).toBeVisible();
  await expect(page.getByText('undone', { exact: true })).toBeVisible();
});

/** Answers each open question with its last choice until none is left: two heading rows, then whether the day comes first. */
async function answerAll(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: 'Save the mapping' });
  // An answered question stays, so that its answer can be changed.
  const open = page.getByRole('radiogroup').filter({ hasNot: page.getByRole('radio', { checked: true }) });
  for (let round = 0; round < 8 && !(await save.isEnabled()); round++) {
    await expect.poll(async () => (await save.isEnabled()) || (await open.count()) > 0).toBe(true);
    if (await open.count()) await open.first().getByRole('radio').last().click();
    await expect.poll(async () => (await save.isEnabled()) || (await open.count()) > 0).toBe(true);
  }
}

test('what cannot be read is refused with words, in the browser', async ({ page }) => {
  await login(page, 'FEED_MANAGER');
  await page.getByRole('link', { name: 'Línea Esperanza: tip sheet' }).click();
  await expect(page.getByRole('heading', { name: 'Línea Esperanza: tip sheet' })).toBeVisible();
  const entity = '<?xml version="1.0"?><!DOCTYPE D [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>&x;</BkToCstmrStmt></Document>';
  await page.locator('input[type=file]').first().setInputFiles([
    file('noise.csv', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))),
    file('entity.xml', entity),
    file('empty.csv', ''),
  ]);
  await expect(page.getByText('Left out, since empty or hidden: empty.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Load 2 files' }).click();
  await expect(page.getByText(/This file’s format is not known/).first()).toBeVisible();
  await expect(page.getByText(/entities can read files/)).toBeVisible();
  await isAccessible(page);
  await picture(page, 'feed-refused');
});

test('an urgent tip is typed on a phone and starts a clock, which is in sight until somebody says what became of it', async ({ page }) => {
  await seenAs(page, 'phone', 'dark');
  await login(page, 'FIELD');
  await inInquiry(page);
  await page.goto('/feeds/tip');
  await page.getByRole('textbox').first().fill('Dice que no la dejan salir de la finca y le quitaron el pasaporte');
  await page.getByRole('switch').check();
  await page.locator('input[type=tel]').fill('+57 301 555 0144');
  await fitsItsWidth(page);
  await isAccessible(page);
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
  // The field officer reads French: the count is what tells.
  await expect(page.getByRole('banner').locator('a[href="/feeds/urgent"]')).toContainText(/\d signalements? urgents?/);
  await fitsItsWidth(page);
  await isAccessible(page);
  await picture(page, 'tip');

  // At another desk.
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await login(page, 'SUPERVISOR');
  await inInquiry(page);
  await page.goto('/situation');
  await clockIsAnswered(page);
});

async function inInquiry(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('manumit.inquiry', 'INQ-2026-001'));
}

/** The supervisor at the desk follows the count, reads the record, stops the clock with words, sets it going again, and stops it once more. */
async function clockIsAnswered(page: Page): Promise<void> {
  const alert = page.getByRole('banner').getByRole('link', { name: /urgent tips? waits? for an answer, none overdue/ });
  await expect(alert).toBeVisible();
  await alert.click();
  await expect(page).toHaveURL(/\/feeds\/urgent$/);
  const tips = page.getByRole('list', { name: 'Running' }).getByRole('listitem');
  const tip = tips.filter({ hasText: /59 min left|1 hr left/ }).last();
  await expect(tip).toContainText(`typed in by ${account('FIELD').displayName}`);
  const running = await tips.count();
  await expect(alert).toContainText(String(running));
  for (const size of ['desk', 'phone'] as const) {
    await seenAs(page, size, 'dark');
    await isAccessible(page);
    await fitsItsWidth(page);
  }
  await picture(page, 'urgent');

  await tip.getByRole('link', { name: 'Open the record' }).click();
  await expect(page.getByRole('dialog')).toContainText('no la dejan salir de la finca');
  await isAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await stopByKeyboard(page, tip, 'Called the police station of the place');
  await expect(tips).toHaveCount(running - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tips).toHaveCount(running);
  await expect(tip).toContainText('Called the police station of the place');
  await expect(tip).toContainText('set going again by');
  await picture(page, 'urgent-again');

  await stopByKeyboard(page, tip, 'A patrol found her; she is safe');
  await expect(tips).toHaveCount(running - 1);
  await page.getByText('Stopped', { exact: true }).click();
  await expect(page).toHaveURL(/state=stopped/);
  const stopped = page.getByRole('list', { name: 'Stopped' }).getByRole('listitem').first();
  await expect(stopped).toContainText('A patrol found her; she is safe');
  await expect(stopped.getByRole('button', { name: 'Let it run on' })).toBeVisible();
  await isAccessible(page);
  await picture(page, 'urgent-stopped');
}

async function stopByKeyboard(page: Page, tip: Locator, outcome: string): Promise<void> {
  await tip.getByRole('button', { name: 'Stop the clock' }).press('Enter');
  const form = page.getByRole('dialog');
  await expect(form.getByRole('textbox')).toBeFocused();
  await expect(form.getByRole('button', { name: 'Stop the clock' })).toBeDisabled();
  await page.keyboard.type(outcome);
  await isAccessible(page);
  await page.screenshot({ path: join(screenshots, 'urgent-stop.png') });
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
}

test('a table is saved as shown, and the saved workbook is one that opens', async ({ page }) => {
  await login(page, 'FEED_MANAGER');
  await page.getByRole('textbox', { name: 'Filter rows' }).fill('hotline');
  await page.getByRole('button', { name: 'Save what is shown' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Excel (XLSX)' }).click()]);
  const workbook = file('feeds.xlsx', '');
  await saved.saveAs(workbook);
  await page.goto('/feeds');
  await page.getByRole('link', { name: 'Línea Esperanza: tip sheet' }).click();
  await page.getByRole('link', { name: 'Map columns' }).click();
  await expect(page.getByText('Choose a sample file; nothing of it is stored.')).toBeVisible();
  await page.locator('input[type=file]').first().setInputFiles(workbook);
  await expect(page.getByText('Recognised: Excel (XLSX)')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'In quarantine', exact: true })).toBeVisible();
});

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { account, screenshots } from '../support/demo.ts';
import { fitsItsWidth, isAccessible, isInWords, login, openFirstLead, picture, seenAs } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

/** What each role finds in the rail, and an address that is closed to it. */
const rooms: [role: string, open: string[], closed: string | null][] = [
  ['ANALYST', ['/situation', '/leads', '/explore', '/feeds'], '/oversight'],
  ['FEED_MANAGER', ['/feeds'], '/leads'],
  ['AUDITOR', ['/oversight'], '/explore'],
  ['ADMINISTRATOR', ['/administration'], '/leads'],
  ['FIELD', ['/situation', '/leads', '/explore', '/feeds'], '/administration'],
];

for (const [role, open, closed] of rooms) {
  test(`${role} finds the rooms that are theirs, and only those`, async ({ page }) => {
    await login(page, role);
    const rail = page.getByRole('navigation').first();
    const links = await rail.locator('a').evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(links.filter((path) => path !== '/methods')).toEqual(open);
    if (closed) {
      await page.goto(closed);
      await expect(page.getByRole('main').locator('a[href="/"]')).toBeVisible();
      await isAccessible(page);
      await picture(page, `closed-${role.toLowerCase()}`);
    }
  });
}

const analystRooms = ['/situation', '/leads', '/explore?q=agencia', '/explore/texts', '/feeds', '/feeds/tip', '/feeds/urgent', '/feeds/urgent?state=stopped', '/methods', '/inquiries', '/account'];

async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.waitForTimeout(250);
}

async function inInquiry(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('manumit.inquiry', 'INQ-2026-001'));
}

for (const language of ['es', 'pt', 'fr'] as const) {
  test(`the main rooms speak ${language} throughout`, async ({ page }) => {
    // The language chosen at the door holds, whatever the account had.
    await page.goto('/');
    await page.getByText({ es: 'Español', pt: 'Português', fr: 'Français' }[language], { exact: true }).click();
    await logInHere(page);
    await inInquiry(page);
    for (const room of analystRooms) {
      await page.goto(room);
      await settle(page);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await isInWords(page);
      await fitsItsWidth(page);
    }
    await page.goto('/leads');
    await openFirstLead(page);
    await isInWords(page);
    await picture(page, `lead-${language}`);
  });
}

async function logInHere(page: Page): Promise<void> {
  const person = account('ANALYST');
  await page.locator('input[autocomplete=username]').fill(person.username);
  await page.locator('input[autocomplete=current-password]').fill(person.password);
  await page.locator('button[type=submit]').click();
  await expect(page.locator('main#content')).toBeVisible();
}

test('the login page is accessible, and a language chosen there outweighs that of the account', async ({ page }) => {
  await page.goto('/');
  await isAccessible(page);
  await seenAs(page, 'phone', 'light');
  await isAccessible(page);
  await picture(page, 'login');
  // Only a choice that was made counts against the account's own language.
  for (const tongue of ['Español', 'English']) await page.getByText(tongue, { exact: true }).click();
  await logInHere(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const [size, scheme] of [['desk', 'light'], ['phone', 'dark'], ['phone', 'light']] as const) {
  test(`the main rooms are accessible and fit: ${size}, ${scheme}`, async ({ page }) => {
    await login(page, 'ANALYST');
    await inInquiry(page);
    for (const room of [...analystRooms, '/leads/first']) {
      await seenAs(page, 'desk', scheme);
      await page.goto(room === '/leads/first' ? '/leads' : room);
      if (room === '/leads/first') await openFirstLead(page);
      await seenAs(page, size, scheme);
      await settle(page);
      await isAccessible(page);
      await fitsItsWidth(page);
      await isInWords(page);
      await page.screenshot({ path: join(screenshots, `room${room.replace(/[^a-z]+/g, '-')}-${size}-${scheme}.png`) });
    }
  });
}

test('an administrator adds and disables a person; a supervisor opens and closes an inquiry', async ({ page }) => {
  const name = `Bruna Browser ${Date.now()}`;
  await login(page, 'ADMINISTRATOR');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('User name').fill(name.toLowerCase().replaceAll(' ', '-'));
  await form.getByLabel('Name', { exact: true }).or(form.getByRole('textbox', { name: /^Name/ })).first().fill(name);
  await form.getByRole('checkbox', { name: 'Field officer' }).check();
  await form.locator('input[type=password]').fill('four plain words here');
  await isAccessible(page);
  await form.getByRole('button', { name: 'Add a person' }).click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toBeVisible();
  await picture(page, 'administration');
  await row.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable this account' }).click();
  await expect(row).toContainText('disabled');

  await page.getByRole('button', { name: 'Account and settings' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await login(page, 'SUPERVISOR');
  await page.goto('/inquiries');
  await page.getByRole('button', { name: 'Open an inquiry' }).click();
  await page.getByLabel('Title').fill(name);
  await page.getByLabel('Authority').fill('Juzgado Primero (fictional), order 7/2026');
  await page.getByLabel('Ends on').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Reasonable suspicion').fill('Three callers name the same farm (invented).');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Open the inquiry' }).click();
  const card = page.getByRole('article').filter({ hasText: name });
  await expect(card).toBeVisible();
  await picture(page, 'inquiries');
  await card.getByRole('button', { name: 'Close the inquiry' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close the inquiry' }).click();
  await expect(card.getByText('ended', { exact: true })).toBeVisible();
});

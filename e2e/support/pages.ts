import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { account, address, screenshots } from './demo.ts';

/** Logs in as the person of a role, as people do. */
export async function login(page: Page, role: string): Promise<void> {
  const person = account(role);
  await page.goto(address);
  await page.getByLabel('User name').fill(person.username);
  await page.locator('input[type=password]').fill(person.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.locator('main#content')).toBeVisible();
}

/** Chooses the working inquiry in the top bar. */
export async function work(page: Page, number: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /inquiry/i }).click();
  await page.getByRole('menuitem', { name: new RegExp(number) }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: new RegExp(number) })).toBeVisible();
}

/** The strongest lead, by the keys that people use. */
export async function openFirstLead(page: Page): Promise<void> {
  await expect(page.locator('[aria-current] , nav button').filter({ hasText: /#\d/ }).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/leads\/\d+/);
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toContainText('?');
}

/** Nothing fades or changes its colour any more. */
async function isStill(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().iterations === Infinity));
}

/** No serious or critical accessibility violation stands on the page. */
export async function isAccessible(page: Page): Promise<void> {
  // A dialog that is still fading in has the contrast of half of itself.
  await isStill(page);
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  const serious = found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  expect(serious.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** No key of a catalogue stands where its words should. */
export async function isInWords(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  const keys = text.match(/\b(app|room|rail|login|inquiry|palette|time|account|common|problem|table|marking|grading|kind|role|selector|schema|leads|record|form|situation|feeds|mappingRole|explore|entity|network|oversight|methods|admin|inquiries|tokens|property|precision|tie|format|subject|texts|interpret|identity)\.[A-Za-z][\w.:+-]*\b/g) ?? [];
  // A field names its roles; an address or a file name may look like a key.
  expect(keys.filter((key) => !/\.(csv|xlsx|jsonl|json|example|xml|zip|ftm)/.test(key))).toEqual([]);
  expect(text).not.toMatch(/\{\w+(, (plural|number|select))?/);
}

/** The same page at another size or in another theme. */
export async function seenAs(page: Page, size: 'desk' | 'phone', scheme: 'dark' | 'light'): Promise<void> {
  await page.setViewportSize(size === 'desk' ? { width: 1440, height: 900 } : { width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: scheme });
}

/** Nothing runs out of the page sideways. */
export async function fitsItsWidth(page: Page): Promise<void> {
  // The rail moves aside first.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

/** Keeps a picture of the page, or of where something stands on it, for the author to look at: dark and light, desk and phone. */
export async function picture(page: Page, name: string, at?: Locator): Promise<void> {
  for (const [size, width, height] of [
    ['desk', 1440, 900],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      // A map draws its ground anew in the other theme.
      await page.waitForTimeout((await page.locator('.maplibregl-canvas').count()) ? 1500 : 300);
      await isStill(page);
      await at?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.screenshot({ path: join(screenshots, `${name}-${size}-${scheme}.png`) });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
}

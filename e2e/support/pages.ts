import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { account, address, screenshots } from './demo.ts';

/** Logs in as the person of a role, as people do. */
export async function login(page: Page, role: string): Promise<void> {
  const person = account(role);
  await page.goto(address);
  await page.getByLabel('User name').fill(person.username);
  await page.locator('input[type=password]').fill(person.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

/** Chooses the working inquiry in the top bar. */
export async function work(page: Page, number: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /inquiry/i }).click();
  await page.getByRole('menuitem', { name: new RegExp(number) }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: new RegExp(number) })).toBeVisible();
}

/** No serious or critical accessibility violation stands on the page. */
export async function isAccessible(page: Page): Promise<void> {
  // A dialog that is still fading in has the contrast of half of itself.
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().iterations === Infinity));
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  const serious = found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  expect(serious.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** Keeps a picture of the page for the author to look at: dark and light, desk and phone. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const [size, width, height] of [
    ['desk', 1440, 900],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(screenshots, `${name}-${size}-${scheme}.png`) });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
}

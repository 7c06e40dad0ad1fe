import { Api } from '../support/api.ts';
import { fitsItsWidth, isAccessible, isInWords, login, picture, seenAs, work } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

const said = 'Mwen pa ka soti nan kay la, yo pran paspò mwen. Tanpri ede mwen.';

test('an urgent tip in Haitian Creole is taken, translated beside its original, and the translation withdrawn', async ({ page }) => {
  const api = await Api.as('FEED_MANAGER');
  const tip = await api.post('/api/intake/tips', { feedKey: 'hotline-tips', text: said, urgent: true });
  await login(page, 'ANALYST');
  await work(page, 'INQ-2026-001');
  await page.goto('/explore');
  await page.getByRole('link', { name: 'Interpreter queue' }).click();
  await expect(page.getByRole('heading', { name: 'Interpreter queue' })).toBeVisible();
  const queue = page.getByRole('navigation', { name: 'Interpreter queue' });
  const urgent = queue.getByRole('button', { name: /Haitian Creole.*Urgent/ });
  // Texts are looked at behind the load.
  await expect(async () => {
    await page.reload();
    await expect(urgent.first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(queue).not.toContainText('paspò');
  await isInWords(page);
  await isAccessible(page);
  await picture(page, 'interpret-queue');

  await queue.getByRole('combobox', { name: 'Language' }).selectOption('ht');
  await expect(page).toHaveURL(/language=ht/);
  await page.goto(`/explore/interpret/${tip.observationId}`);
  await expect(page.getByRole('region', { name: 'Original' })).toContainText('paspò');
  await page.keyboard.press('t');
  const form = page.getByRole('form', { name: 'Translation' });
  const words = `I cannot leave the house, they took my passport. Please help me. (${Date.now()})`;
  await form.getByRole('textbox', { name: 'What it says' }).fill(words);
  await isAccessible(page);
  await picture(page, 'interpret-form');
  await form.getByRole('textbox', { name: 'What it says' }).press('Control+Enter');
  await expect(page.getByText('Translation saved')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Versions of the translation' })).toContainText(words);

  await page.goto(`/explore/observations/${tip.observationId}`);
  const translations = page.getByRole('region', { name: 'Translations' });
  await expect(translations).toContainText('Translation: Haitian Creole → English');
  await expect(translations).toContainText(words);
  await expect(page.getByText(said).first()).toBeVisible();
  await isAccessible(page);
  await translations.getByRole('button', { name: 'Withdraw' }).click();
  await expect(translations).toContainText('no translation stands yet');
  await expect(translations).toContainText(words);
  await seenAs(page, 'phone', 'light');
  await fitsItsWidth(page);
});

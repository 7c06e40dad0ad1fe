// node dev/screens.mjs BASE OUT [user password] [path ...]: photographs pages in both themes at desk and phone size.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [base, out, ...paths] = process.argv.slice(2);
const only = (process.env.ONLY ?? 'dark-desk,light-desk,dark-phone,light-phone').split(',');
mkdirSync(out, { recursive: true });
const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'screens-')), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', locale: process.env.LOCALE ?? 'en-GB',
  args: ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const tab = await browser.newPage();
tab.on('console', (message) => message.type() === 'error' && console.log('console:', message.text().slice(0, 300)));
tab.on('pageerror', (failure) => console.log('page error:', failure.message.slice(0, 300)));
if (process.env.LOGIN) {
  const [username, password] = process.env.LOGIN.split(':');
  await tab.goto(base);
  await tab.locator('input[autocomplete=username]').fill(username);
  await tab.locator('input[autocomplete=current-password]').fill(password);
  await tab.locator('button[type=submit]').click();
  await tab.waitForSelector('main#content', { timeout: 20_000 });
  if (process.env.INQUIRY) await tab.evaluate((number) => { sessionStorage.setItem('manumit.inquiry', number); localStorage.setItem('manumit.inquiry', number); }, process.env.INQUIRY);
}
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
for (const path of paths) {
  for (const name of only) {
    const [theme, size] = name.split('-');
    await tab.setViewportSize(sizes[size]);
    await tab.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await tab.evaluate((scheme) => localStorage.setItem('mantine-color-scheme-value', scheme), theme).catch(() => {});
    await tab.goto(base + path, { waitUntil: 'load' });
    await tab.waitForTimeout(Number(process.env.WAIT ?? 2500));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${path} ${name}: overflows by ${wide}px`);
    await tab.screenshot({ path: join(out, `${path.replace(/[^a-z0-9]+/gi, '_').slice(0, 40)}-${name}.png`), fullPage: process.env.FULL === '1' });
  }
}
await browser.close();

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { Api } from '../support/api.ts';
import { address, target } from '../support/demo.ts';
import { login } from '../support/pages.ts';
import { realFiles, type RealFile } from '../support/real-files.ts';

const shared = process.env.MANUMIT_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
const jar = resolve(import.meta.dirname, '../../cli/target/manumit.jar');

/** The folder as an analyst would have it: the files, and a page that says under what authority each is held. */
function folderOf(files: RealFile[], owner: string): string {
  const folder = join(target, 'real-files');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const feeds = files.map((file) => {
    copyFileSync(join(shared, file.from), join(folder, nameOf(file)));
    return {
      key: keyOf(file),
      name: `Sample ${file.from}`,
      owner,
      legalBasis: 'LB-PUBLIC-TASK',
      purpose: 'investigate-trafficking',
      marking: 'TLP:GREEN',
      reliability: 'F',
      credibility: 6,
      retention: 'P1Y',
      kind: file.kind,
      region: 'US',
      zone: 'UTC',
      language: 'en',
      files: [nameOf(file)],
      answers: file.answers ?? {},
    };
  });
  writeFileSync(join(folder, 'feeds.yaml'), JSON.stringify({ feeds }));
  return folder;
}

function nameOf(file: RealFile): string {
  return file.from.replaceAll('/', '-');
}

function keyOf(file: RealFile): string {
  return `sample-${file.from.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`.slice(-40).replace(/^-+/, '');
}

async function ingest(folder: string, api: Api): Promise<string> {
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const token = await api.post('/api/safeguard/tokens', { name: 'real files', expires: nextMonth });
  writeFileSync(join(folder, '.token'), token.token);
  return execFileSync(
    'java',
    ['-Xmx128m', '-jar', jar, 'ingest', folder, '--server', address, '--token-file', join(folder, '.token'), '--accept-proposal'],
    { encoding: 'utf8' },
  );
}

test('a folder that mixes real files goes in without touching code, and the browser shows it @shared-data', async ({ page }) => {
  test.skip(!existsSync(shared), `no shared data at ${shared}`);
  test.setTimeout(600_000);
  const api = await Api.as('FEED_MANAGER');
  const printed = await ingest(folderOf(realFiles, (await api.get('/api/safeguard/me')).agency.key), api);
  const listed = await api.get('/api/intake/feeds');
  for (const file of realFiles) {
    const found = listed.items.find((each: any) => each.key === keyOf(file));
    expect(found, `${file.from}\n${printed}`).toBeTruthy();
    expect(found.health.observations, `${file.from}\n${printed}`).toBeGreaterThanOrEqual(file.least);
  }

  await login(page, 'FEED_MANAGER');
  await page.getByRole('link', { name: 'Feeds' }).click();
  for (const file of realFiles.slice(0, 3)) {
    await page.getByPlaceholder('Filter rows').fill(file.from);
    await expect(page.getByText(`Sample ${file.from}`, { exact: true }).first()).toBeVisible();
  }
});

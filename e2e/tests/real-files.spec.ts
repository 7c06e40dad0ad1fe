import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { Api } from '../support/api.ts';
import { address, target } from '../support/demo.ts';

const shared = process.env.MANUMIT_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data');

/** Real and labelled files, mixed in one folder: what each holds, and how many records it must yield. */
const files = [
  { from: 'standards/followthemoney/sample_fictional.ftm.json', feed: 'sample-ftm', kind: 'record', least: 5 },
  { from: 'geo/ais/aislib_stream_example.txt', feed: 'sample-ais', kind: 'position', least: 1000 },
  { from: 'linkage/febrl/dataset1.csv', feed: 'sample-febrl', kind: 'record', least: 990 },
  { from: 'linkage/splink/fake_1000.csv', feed: 'sample-splink', kind: 'record', least: 900 },
  { from: 'text/sms_42.csv', feed: 'sample-sms', kind: 'post', least: 3000 },
  { from: 'money/synthetic/s50k.csv', feed: 'sample-money', kind: 'transfer', least: 40000 },
];

test('a folder that mixes real files goes in without touching code @shared-data', async () => {
  test.skip(!existsSync(shared), `no shared data at ${shared}`);
  const folder = join(target, 'real-files');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const feeds = files.map((file) => {
    const name = file.from.replaceAll('/', '-');
    copyFileSync(join(shared, file.from), join(folder, name));
    return { ...file, name };
  });
  const api = await Api.as('FEED_MANAGER');
  const me = await api.get('/api/safeguard/me');
  writeFileSync(
    join(folder, 'feeds.yaml'),
    JSON.stringify({
      feeds: feeds.map((feed) => ({
        key: feed.feed,
        name: `Sample ${feed.feed}`,
        owner: me.agency.key,
        legalBasis: 'LB-PUBLIC-TASK',
        purpose: 'investigate-trafficking',
        marking: 'TLP:GREEN',
        reliability: 'F',
        credibility: 6,
        retention: 'P1Y',
        kind: feed.kind,
        region: 'US',
        zone: 'UTC',
        language: 'en',
        files: [feed.name],
        ...(feed.kind === 'transfer' ? { mapping: 'money.yaml' } : {}),
      })),
    }),
  );
  // Bare numbers as times are asked about, never guessed: the feed's mapping answers.
  writeFileSync(
    join(folder, 'money.yaml'),
    JSON.stringify({
      kind: 'TRANSFER',
      columns: [
        { column: 'id', role: 'ID' },
        { column: 'src', role: 'PAYER_ACCOUNT' },
        { column: 'dst', role: 'PAYEE_ACCOUNT' },
        { column: 'amount', role: 'AMOUNT' },
        { column: 'ts', role: 'PROPERTY', property: 'minute' },
        { column: 'pattern', role: 'IGNORE' },
        { column: 'type', role: 'IGNORE' },
      ],
    }),
  );
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const token = await api.post('/api/safeguard/tokens', { name: 'real files', expires: nextMonth });
  writeFileSync(join(folder, '.token'), token.token);
  const jar = resolve(import.meta.dirname, '../../cli/target/manumit.jar');
  const printed = execFileSync(
    'java',
    ['-Xmx128m', '-jar', jar, 'ingest', folder, '--server', address, '--token-file', join(folder, '.token'), '--accept-proposal'],
    { encoding: 'utf8' },
  );
  const listed = await api.get('/api/intake/feeds');
  for (const feed of feeds) {
    const found = listed.items.find((each: any) => each.key === feed.feed);
    expect(found, `${feed.feed}\n${printed}`).toBeTruthy();
    expect(found.health.observations, `${feed.feed}\n${printed}`).toBeGreaterThanOrEqual(feed.least);
  }
});

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const target = resolve(import.meta.dirname, '../target');
/** A demo that already runs (MANUMIT_E2E_HOME and MANUMIT_E2E_PORT), or one that the tests start. */
export const running = process.env.MANUMIT_E2E_HOME;
export const home = running ?? join(target, 'home');
export const port = Number(process.env.MANUMIT_E2E_PORT ?? 8471);
export const address = `http://127.0.0.1:${port}`;
/** Where the pictures go that the author looks at. */
export const screenshots = resolve(import.meta.dirname, '../../web/target/screenshots');

export interface Account {
  username: string;
  displayName: string;
  role: string;
  password: string;
}

/** The account of a role, as the demo wrote it for the person who started it. */
export function account(role: string): Account {
  const line = readFileSync(join(home, 'demo-accounts.txt'), 'utf8')
    .split('\n')
    .map((each) => each.split('\t'))
    .find((part) => part[2] === role);
  if (!line) throw new Error(`the demo made no account of role ${role}`);
  const [username = '', displayName = '', , , , password = ''] = line;
  return { username, displayName, role, password };
}

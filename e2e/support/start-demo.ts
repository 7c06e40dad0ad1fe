import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { home, port, running, screenshots, target } from './demo.ts';

/** Starts the assembled jar's own demo on the small world: the tests see what a newcomer sees. */
export default async function startDemo(): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  if (running) return;
  rmSync(home, { recursive: true, force: true });
  const jar = resolve(import.meta.dirname, '../../cli/target/manumit.jar');
  const log = join(target, 'demo.log');
  const out = openSync(log, 'w');
  const demo = spawn('java', ['-Xmx256m', '-jar', jar, 'demo', '--size', 'small', '--home', home, '--port', String(port)], {
    stdio: ['ignore', out, out],
    detached: true,
  });
  writeFileSync(join(target, 'demo.pid'), String(demo.pid));
  let ended = false;
  demo.on('exit', () => (ended = true));
  for (let waited = 0; waited < 300; waited++) {
    const text = readFileSync(log, 'utf8');
    if (text.includes('Manumit runs at')) {
      demo.unref();
      return;
    }
    if (ended) throw new Error(`the demo ended early:\n${text}`);
    await new Promise((later) => setTimeout(later, 1000));
  }
  throw new Error(`the demo was not ready within 300 s:\n${readFileSync(log, 'utf8')}`);
}

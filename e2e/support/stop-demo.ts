import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { running, target } from './demo.ts';

export default async function stopDemo(): Promise<void> {
  if (running) return;
  const pid = Number(readFileSync(join(target, 'demo.pid'), 'utf8'));
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 60; waited++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((later) => setTimeout(later, 500));
  }
}

// Called by Maven: installs packages when the lock changed, builds when a source changed, and otherwise does nothing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const inputs = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'index.html', 'public', 'src'];
const lockStamp = 'node_modules/.lock-stamp';
const buildStamp = 'target/ui-stamp';

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function unlessStamped(stamp, output, value, work) {
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === value) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}

const npm = (...words) => execFileSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });

unlessStamped(lockStamp, 'node_modules', digest(['package.json', 'package-lock.json']), () => npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'));
unlessStamped(buildStamp, 'dist/index.html', digest(inputs), () => {
  // Chunks carry a hash in their names: those of the build before must not stay in the jar.
  rmSync('target/classes/static', { recursive: true, force: true });
  npm('run', 'build', '--silent', '--', '--logLevel', 'warn');
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { distDir, root } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const sources = ['app', 'components', 'lib', 'db', 'public'];
const isSource = (name) => !/(^|\/)migrations(\/|$)|\.test\.tsx?$/.test(name);

/** Names what a build is made of, so that one is made exactly when it would come out different. */
function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  const files = sources
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
    )
    .filter(isSource);
  const settings = fs
    .readdirSync(root)
    .filter((name) => /^(package(-lock)?|tsconfig)\.json$|\.config\.m?[jt]s$|^proxy\.ts$/.test(name));
  for (const name of [...files, ...settings].sort())
    hash
      .update(name)
      .update('\0')
      .update(fs.readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

/** Runs `next build` when the last one is missing or of other sources. `onChild` gets the process, to stop it with. */
export async function ensureBuilt(onChild = () => {}) {
  const stamp = path.join(distDir(), 'almanac-build');
  const hash = sourceHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  fs.rmSync(stamp, { force: true });
  say('Building the pages (only after a change; about a minute) …');
  const child = spawn(process.execPath, [path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  onChild(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += part;
    });
  }
  const code = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  if (code === 'SIGKILL') throw new Refusal('The build was interrupted.');
  if (code !== 0) {
    say(output.trim());
    throw new Refusal('The pages could not be built; the lines above say why.');
  }
  fs.writeFileSync(stamp, hash);
}

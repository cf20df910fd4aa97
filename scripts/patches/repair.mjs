// Repairs two packages where they lie (docs/decisions/010). Runs after every npm install; a second time it finds nothing
// to do; with another version it says so instead of guessing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectionRepairs, indexRepairs, reserveConnectionRepairs, reserveRepairs } from './postgres-js.mjs';

const mark = '/* repaired by almanac */';
const secondMark = '/* reserve() repaired by almanac */';

/** A failed query named its parameters in the error's text, and so in every log: e-mails, hashes, session tokens. */
const drizzleRepairs = [
  [`\nparams: \${params}`, ''],
  ['    this.params = params;\n', "    Object.defineProperty(this, 'params', { value: params, enumerable: false });\n"],
];

const repairs = [
  ['postgres', 'src/connection.js', connectionRepairs],
  ['postgres', 'cjs/src/connection.js', connectionRepairs],
  ['postgres', 'src/index.js', indexRepairs],
  ['postgres', 'cjs/src/index.js', indexRepairs],
  ['postgres', 'src/index.js', reserveRepairs, secondMark],
  ['postgres', 'cjs/src/index.js', reserveRepairs, secondMark],
  ['postgres', 'src/connection.js', reserveConnectionRepairs, secondMark],
  ['postgres', 'cjs/src/connection.js', reserveConnectionRepairs, secondMark],
  ['drizzle-orm', 'errors.js', drizzleRepairs],
  ['drizzle-orm', 'errors.cjs', drizzleRepairs],
];

/** @param {string} root the folder that holds node_modules */
export function repairPackages(root) {
  for (const [name, place, replacements, done = mark] of repairs) {
    const home = path.join(root, 'node_modules', name);
    const file = path.join(home, place);
    const text = fs.readFileSync(file, 'utf8');
    if (text.includes(done)) continue;
    const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
    const repaired = replacements.reduce(
      (now, repair) => replaceOnce(now, repair, `${name} ${version}, ${place}`),
      text,
    );
    fs.writeFileSync(file, `${repaired}\n${done}\n`);
  }
}

function replaceOnce(text, [from, to], where) {
  if (text.split(from).length !== 2) {
    throw new Error(`scripts/patches does not fit ${where}: read docs/decisions/010 before changing its version.`);
  }
  return text.replace(from, () => to);
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] && fs.realpathSync(process.argv[1]) === here) repairPackages(path.resolve(here, '..', '..', '..'));

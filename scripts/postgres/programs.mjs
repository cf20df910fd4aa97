import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '../start/say.mjs';

const lastLine = (text) => text.trim().split('\n').at(-1);

/** Creates a cluster whole or not at all: an interrupted attempt leaves nothing that looks like one. */
export function initialise(cluster, password, quick) {
  const unfinished = `${cluster.directory}.new`;
  const passwordFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-pw-')), 'password');
  try {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { mode: 0o700 });
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    if (cluster.user) {
      fs.chownSync(unfinished, cluster.user.uid, cluster.user.gid);
      fs.chownSync(path.dirname(passwordFile), cluster.user.uid, cluster.user.gid);
      fs.chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
    }
    const run = spawnSync(
      cluster.program('initdb'),
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        // The same order and case rules on every machine, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        ...(quick ? ['--no-sync'] : []),
      ],
      { ...cluster.user, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', HOME: '/' } },
    );
    if (run.status !== 0) {
      throw new Refusal(`The embedded PostgreSQL cannot be created: ${run.error?.message ?? lastLine(run.stderr)}`);
    }
    fs.renameSync(unfinished, cluster.directory);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.rmSync(path.dirname(passwordFile), { recursive: true, force: true });
  }
}

/** When the file that kept the password is lost: PostgreSQL alone on its files asks for none. */
export function resetPassword(cluster, password) {
  const run = spawnSync(cluster.program('postgres'), ['--single', '-D', cluster.directory, 'postgres'], {
    ...cluster.user,
    cwd: '/',
    encoding: 'utf8',
    input: `alter role postgres password '${password}'\n`,
  });
  if (run.status !== 0) {
    throw new Refusal(
      `The embedded PostgreSQL in ${cluster.directory} is damaged: ${run.error?.message ?? lastLine(run.stderr)}`,
    );
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/postgres.mjs';

const script = path.join(import.meta.dirname, 'bluesky-process.mjs');

async function begin(role: 'pds' | 'plc', settings: object): Promise<ChildProcess> {
  const args = [role, JSON.stringify(settings)];
  const child = fork(script, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The ${role} ended with ${code}.`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** As the kernel does it: whatever it was doing is not finished. Answers once it is gone. */
async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A real PDS that can be killed at any moment and started again on what it kept, with a directory (PLC) that stays. */
export async function startKillablePds() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-pds-'));
  const [plcPort, port] = [await freePort(), await freePort()];
  const settings = {
    hostname: 'localhost',
    port,
    didPlcUrl: `http://localhost:${plcPort}`,
    dataDirectory: path.join(folder, 'data'),
    blobstoreDiskLocation: path.join(folder, 'blobs'),
    plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  };
  fs.mkdirSync(settings.dataDirectory);
  const plc = await begin('plc', { port: plcPort });
  let pds = await begin('pds', settings);
  return {
    url: `http://localhost:${port}`,
    kill: () => kill(pds),
    startAgain: async () => {
      pds = await begin('pds', settings);
    },
    close: async () => {
      await Promise.all([pds, plc].map(kill));
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

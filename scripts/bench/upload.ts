// Memory of the web server while 1 GB is uploaded in pieces: `npm run bench -- upload [megabytes]`. Prints one JSON object.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import * as tus from 'tus-js-client';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import { runProgram } from '@/lib/services/media/programs';
import { openWorld } from './parts/world';

const [megabytes = 1000] = process.argv.slice(2).map(Number);
const size = megabytes * 1_000_000;
const world = await openWorld();
const child = spawn(
  process.execPath,
  ['--import', 'tsx', path.join(import.meta.dirname, 'parts', 'planner-server.ts')],
  { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
);
const [port] = await once(child, 'message');
const { token } = await createApiKey(world.ctx, { name: 'Bench', scopes: ['read', 'write'] });
const headers = { authorization: `Bearer ${token}` };
const endpoint = `http://127.0.0.1:${port}/api/planner/locations/${world.ctx.locationId}/uploads`;

/** Resident megabytes of the server now. */
function memory(): number {
  const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000);
}

/** A real film with noise hung on behind, so that it is as long as asked. */
const file = path.join(world.folder, 'film.mp4');
const film = ['-f', 'lavfi', '-i', 'testsrc=d=2', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-y', file];
await runProgram('ffmpeg', ['-nostdin', '-v', 'error', ...film], 60_000);
const noise = randomBytes(1_000_000);
while (fs.statSync(file).size < size) fs.appendFileSync(file, noise);
fs.truncateSync(file, size);

/** With `pieceBytes` as the browser sends it, without as one request. */
function send(pieceBytes: number | undefined, from: string, bytes: number) {
  return new Promise<void>((resolve, reject) => {
    const source = fs.createReadStream(from) as Readable & { size?: number };
    const upload = new tus.Upload(source, {
      ...{ endpoint, headers, uploadSize: bytes, retryDelays: null, chunkSize: pieceBytes ?? Number.POSITIVE_INFINITY },
      metadata: { filename: 'film.mp4' },
      onSuccess: () => resolve(),
      onError: reject,
    });
    upload.start();
  });
}

// One small upload first: what is loaded with the first request is not the upload's.
const small = path.join(world.folder, 'small.mp4');
fs.copyFileSync(file, small);
fs.truncateSync(small, 3_000_000);
await send(undefined, small, 3_000_000);

async function measure(pieceBytes: number | undefined) {
  const before = memory();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, memory());
  }, 50);
  const began = performance.now();
  await send(pieceBytes, file, size);
  clearInterval(watch);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const megabytesPerSecond = Math.round(megabytes / seconds);
  return { pieceBytes: pieceBytes ?? 'whole', seconds, megabytesPerSecond, before, peak, growth: peak - before };
}
const runs = [await measure(24 * 1024 * 1024), await measure(undefined)];
console.log(JSON.stringify({ megabytes, budget: { growth: 50 }, memoryMegabytes: runs }));
child.kill('SIGTERM');
await world.close();

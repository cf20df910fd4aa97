import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { runProgram } from '../lib/services/media/programs';
import { draftOf, type Files } from './fitted-post';
import { comeIn, expect, setUp } from './fixtures';
import { scenery } from './library';
import type { PlannerApi, Product } from './product';
import { connectStandIns } from './stand-ins';

/** A film of two seconds. */
async function film(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-film-'));
  const file = path.join(folder, 'film.mp4');
  const source = ['-f', 'lavfi', '-i', `testsrc2=s=${width}x${height}:d=2:r=25`, '-pix_fmt', 'yuv420p'];
  await runProgram('ffmpeg', ['-nostdin', '-v', 'error', ...source, '-c:v', 'libx264', '-y', file], 60_000);
  const bytes = new Uint8Array(await fs.readFile(file));
  await fs.rm(folder, { recursive: true });
  return bytes;
}

export type Stand = { locationId: string; baseURL: string; token: string; api: PlannerApi; accounts: string[] };

/** Playground's pages that stand for every network, connected to a location that is already signed in. */
export async function standEverywhere(page: Page, product: Product, locationId: string): Promise<Stand> {
  await connectStandIns(page, locationId);
  const api = await product.api({ locationId });
  const { token = '' } = await product.admin(
    ...['api-key', 'create', '--location', locationId, '--name', 'Files', '--scope', 'manage'],
  );
  const { accounts } = (await api('GET', '/accounts')).body;
  const ids = Object.values(accounts ?? []).map(({ id }) => String(id));
  return { locationId, baseURL: product.baseURL, token, api, accounts: ids };
}

/** Puts a file into the library and waits until the worker has looked into it. Answers its id. */
export async function addFile(stand: Stand, name: string, type: string, body: Uint8Array<ArrayBuffer>) {
  const url = `${stand.baseURL}/api/planner/locations/${stand.locationId}/media?name=${encodeURIComponent(name)}`;
  const headers = { authorization: `Bearer ${stand.token}`, 'content-type': type };
  const response = await fetch(url, { method: 'POST', headers, body });
  const { id } = (await response.json()) as { id: string };
  expect(response.status).toBe(201);
  await expect.poll(async () => (await stand.api('GET', `/media/${id}`)).body.state, { timeout: 90_000 }).toBe('ready');
  return id;
}

/** One post for all of them, with pictures, films and each network's own fields. Answers its id. */
export async function makeShownPost(stand: Stand): Promise<string> {
  const [wide, tall, , square] = await scenery(4);
  const still = (name: string, bytes: Buffer | undefined) =>
    addFile(stand, name, 'image/jpeg', new Uint8Array(bytes ?? Buffer.alloc(0)));
  const files: Files = {
    square: await still('square.jpg', square?.buffer),
    wide: await still('wide.jpg', wide?.buffer),
    tall: await still('tall.jpg', tall?.buffer),
    film: await addFile(stand, 'film.mp4', 'video/mp4', await film(640, 360)),
    reel: await addFile(stand, 'reel.mp4', 'video/mp4', await film(360, 640)),
  };
  const { status, body } = await stand.api('POST', '/posts', draftOf(files, stand.accounts));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body.id);
}

/** Signed in, connected, with that post made. */
export async function shownPost(page: Page, product: Product) {
  const browser = page.context().browser();
  if (!browser) throw new Error('This page has no browser.');
  const owner = await setUp(browser, product);
  await comeIn(page, owner);
  const stand = await standEverywhere(page, product, owner.locationId);
  return { owner, stand, postId: await makeShownPost(stand) };
}

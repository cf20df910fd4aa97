import { expect } from './fixtures';
import type { Answer, PlannerApi, Product } from './product';

export type Library = { product: Product; locationId: string; token: string; api: PlannerApi };

/** Puts a file into the library and waits until the worker has looked into it. Answers its id. */
export async function addToLibrary(at: Library, name: string, type: string, bytes: Uint8Array<ArrayBuffer>) {
  const url = `${at.product.baseURL}/api/planner/locations/${at.locationId}/media?name=${encodeURIComponent(name)}`;
  const headers = { authorization: `Bearer ${at.token}`, 'content-type': type };
  const response = await fetch(url, { method: 'POST', headers, body: bytes });
  const medium = (await response.json()) as Answer;
  expect(response.status, JSON.stringify(medium)).toBe(201);
  const stateOf = async () => String((await at.api('GET', `/media/${medium.id}`)).body.state);
  await expect.poll(stateOf, { timeout: 90_000 }).toBe('ready');
  return String(medium.id);
}

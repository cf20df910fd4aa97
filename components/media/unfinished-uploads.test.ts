import { expect, test } from 'vitest';
import { fingerprintStart, unfinishedUploads } from './unfinished-uploads';

const now = Date.parse('2026-11-21T12:00:00Z');

function storageOf(entries: Record<string, string>): Storage {
  const keys = Object.keys(entries);
  return {
    length: keys.length,
    key: (index: number) => keys[index] ?? null,
    getItem: (key: string) => entries[key] ?? null,
  } as Storage;
}
const kept = (filename: string, creationTime: string, size = 5_000_000) =>
  JSON.stringify({ size, creationTime, metadata: { filename } });

test('what this browser began here and did not end is offered for a day', () => {
  const storage = storageOf({
    [`tus::${fingerprintStart('here')}a.mp4::1`]: kept('a.mp4', new Date(now - 3600_000).toString()),
    [`tus::${fingerprintStart('here')}old.mp4::2`]: kept('old.mp4', new Date(now - 25 * 3600_000).toString()),
    [`tus::${fingerprintStart('there')}b.mp4::3`]: kept('b.mp4', new Date(now).toString()),
    [`tus::${fingerprintStart('here')}broken::4`]: '{',
    [`direct::${fingerprintStart('here')}c.mp4`]: kept('c.mp4', new Date(now).toString()),
    theme: 'dark',
  });
  expect(unfinishedUploads(storage, 'here', now)).toEqual([
    { key: `tus::${fingerprintStart('here')}a.mp4::1`, name: 'a.mp4', bytes: 5_000_000 },
    { key: `direct::${fingerprintStart('here')}c.mp4`, name: 'c.mp4', bytes: 5_000_000 },
  ]);
});

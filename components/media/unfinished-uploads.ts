export type Unfinished = { key: string; name: string; bytes: number };

type Kept = { size?: number | null; creationTime?: string; metadata?: { filename?: string } };

/** The server throws unfinished uploads away after a day. */
const keptMs = 24 * 3600_000;

/** What fingerprints of a location's uploads begin with; see upload.ts and kept-upload.ts. */
export const fingerprintStart = (locationId: string) => `almanac|/api/planner/locations/${locationId}/uploads|`;

/** What tells a file that is chosen again from others. */
export const fingerprintOf = (locationId: string, folderId: string | null, file: File) =>
  fingerprintStart(locationId) + [folderId ?? '', file.name, file.type, file.size, file.lastModified].join('|');

/** Before the fingerprint stands how a file was sent: by tus-js-client, which keeps its own records, or to the bucket. */
export const directStart = 'direct::';
const starts = ['tus::', directStart];

function parse(text: string | null): Kept {
  try {
    return (JSON.parse(text ?? '') ?? {}) as Kept;
  } catch {
    return {};
  }
}

/** Uploads this browser began and did not end: they go on where they stopped when the same file is chosen again. */
export function unfinishedUploads(storage: Storage, locationId: string, now: number): Unfinished[] {
  const ours = starts.map((start) => start + fingerprintStart(locationId));
  const found: Unfinished[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (!key || !ours.some((start) => key.startsWith(start))) continue;
    const { size, creationTime, metadata } = parse(storage.getItem(key));
    const age = now - Date.parse(creationTime ?? '');
    if (metadata?.filename && size && age < keptMs) found.push({ key, name: metadata.filename, bytes: size });
  }
  return found;
}

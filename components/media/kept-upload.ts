import { directStart, fingerprintOf } from './unfinished-uploads';

/** What this browser remembers of a direct upload, so that the same file, chosen again, goes on where it stopped. */
export function keptUpload(locationId: string, folderId: string | null, file: File) {
  const key = directStart + fingerprintOf(locationId, folderId, file);
  /** Storage may be full or forbidden; then a closed page begins anew. */
  const quietly = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    id: quietly(() => (JSON.parse(localStorage.getItem(key) ?? '{}') as { uploadId?: string }).uploadId ?? null),
    keep: (uploadId: string) =>
      quietly(() => {
        const facts = { size: file.size, creationTime: new Date().toString(), metadata: { filename: file.name } };
        localStorage.setItem(key, JSON.stringify({ ...facts, uploadId }));
      }),
    forget: () => quietly(() => localStorage.removeItem(key)),
  };
}

'use client';

import { useLibraryUploads, useUploads } from './library-uploads';
import { countWords } from './media-words';
import { UploadRow } from './upload-row';

/** Says how far it all is, in one line. */
function headWords(open: number, failed: number): string {
  if (open === 0) return `${countWords(failed, 'file')} did not arrive`;
  return `${countWords(open, 'file')} on the way${failed ? `, ${failed} did not arrive` : ''}`;
}

/** What is on its way into the library, with its progress; nothing when nothing is. */
export function UploadTray() {
  const queue = useLibraryUploads();
  const uploads = useUploads(queue);
  if (uploads.length === 0) return null;
  const failed = uploads.filter(({ error }) => error !== null).length;
  return (
    <section aria-label="Uploads" className="mt-4 rounded-lg border border-line bg-page px-4 pt-2.5 pb-1">
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-medium">{headWords(uploads.length - failed, failed)}</h2>
        <p className="text-ink-faint text-sm max-sm:hidden">You can go on elsewhere in Almanac meanwhile.</p>
      </div>
      <ul className="mt-1 max-h-64 overflow-y-auto">
        {uploads.slice(0, 100).map((upload) => (
          <UploadRow key={upload.key} upload={upload} queue={queue} />
        ))}
      </ul>
      {uploads.length > 100 && (
        <p className="py-2 text-ink-faint text-sm">And {countWords(uploads.length - 100, 'more file')} after these.</p>
      )}
    </section>
  );
}

'use client';

import { DeletedElsewhereNotice, ModeNotice, RestoredNotice } from './notices';

/** What there is to know before going on with this post; its code arrives when there is something. */
export function SessionNotices({ onRestore, onSaveAsNew }: { onRestore: () => void; onSaveAsNew: () => void }) {
  return (
    <>
      <ModeNotice onRestore={onRestore} />
      <DeletedElsewhereNotice onSaveAsNew={onSaveAsNew} />
      <RestoredNotice />
    </>
  );
}

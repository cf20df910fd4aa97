'use client';

import { useEffect, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { Button } from '@/components/ui/button';
import { useLibraryUploads, useUploads } from './library-uploads';
import { countWords, sizeWords } from './media-words';
import { type Unfinished, unfinishedUploads } from './unfinished-uploads';

/** Says which uploads a closed page cut off, and how they go on. Nothing when there are none. */
export function UnfinishedNote() {
  const { locationId } = useLocation();
  const open = useUploads(useLibraryUploads());
  const [left, setLeft] = useState<Unfinished[]>([]);
  useEffect(() => {
    // Asked anew whenever the list of uploads changes: one that goes on is unfinished no longer.
    const going = new Set(open.map(({ name, bytes }) => `${name} ${bytes}`));
    const all = unfinishedUploads(window.localStorage, locationId, Date.now());
    setLeft(all.filter(({ name, bytes }) => !going.has(`${name} ${bytes}`)));
  }, [locationId, open]);
  if (left.length === 0) return null;
  const forget = () => {
    for (const { key } of left) window.localStorage.removeItem(key);
    setLeft([]);
  };
  const names = left.slice(0, 3).map(({ name, bytes }) => `${name} (${sizeWords(bytes)})`);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-wait border-l-2 bg-wait-wash px-4 py-2.5">
      <p className="min-w-0 flex-1 basis-64">
        {left.length === 1 ? 'An upload was' : `${countWords(left.length, 'upload')} were`} cut off: {names.join(', ')}
        {left.length > 3 && ` and ${left.length - 3} more`}. Choose the same {left.length === 1 ? 'file' : 'files'}{' '}
        again to go on where {left.length === 1 ? 'it' : 'they'} stopped.
      </p>
      <Button size="sm" tone="plain" onClick={forget}>
        Forget
      </Button>
    </div>
  );
}

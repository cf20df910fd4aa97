'use client';

import { Download, Share } from 'lucide-react';
import { useState } from 'react';
import { useHydrated } from '@/components/data/use-hydrated';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { ReminderView } from '@/lib/domain/reminder';
import { canShareFiles, shareFiles } from './share-files';

/** Each file to be saved, and all of them to be handed to the network's app where the device can. */
export function ReminderFiles({ media }: Pick<ReminderView, 'media'>) {
  const shares = useHydrated() && canShareFiles();
  const [sharing, setSharing] = useState(false);
  const share = async () => {
    setSharing(true);
    if (!(await shareFiles(media))) toast.fail('This device did not take the files. Save them one by one.');
    setSharing(false);
  };
  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {media.map((file) => (
          <li key={file.url} className="flex items-center gap-3 rounded-md border border-line p-2">
            <img
              src={file.thumbnailUrl}
              alt={file.altText}
              width={64}
              height={64}
              className="size-16 shrink-0 rounded-sm bg-sunk object-cover"
            />
            <span className="wrap-anywhere min-w-0 flex-1 text-sm">{file.name}</span>
            <Button asChild className="h-11 shrink-0">
              <a href={`${file.url}?save`} download aria-label={`Save ${file.name}`}>
                <Download size={16} aria-hidden="true" />
                Save
              </a>
            </Button>
          </li>
        ))}
      </ul>
      {shares && (
        <Button className="h-12 w-full text-base" pending={sharing} onClick={() => void share()}>
          <Share size={18} aria-hidden="true" />
          {media.length === 1 ? 'Share the file' : `Share ${media.length} files`}
        </Button>
      )}
    </div>
  );
}

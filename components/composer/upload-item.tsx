'use client';

import { RotateCw, X } from 'lucide-react';
import { UploadProgress } from '@/components/media/upload-progress';
import type { Upload } from '@/components/media/upload-queue';
import { IconButton } from '@/components/ui/icon-button';
import { useComposing } from './composer-context';

/** A file on its way, or why it did not arrive. */
export function UploadItem({ upload }: { upload: Upload }) {
  const { uploads } = useComposing();
  const percent = Math.round(upload.share * 100);
  return (
    <li className="flex items-start gap-3">
      <span
        aria-hidden="true"
        className="grid size-18 shrink-0 place-items-center rounded bg-sunk text-ink-faint text-xs"
      >
        {upload.error ? '' : `${percent}%`}
      </span>
      <div className="grid min-w-0 flex-1 gap-1.5 pt-1">
        <p className="truncate text-sm">{upload.name}</p>
        <UploadProgress upload={upload} />
      </div>
      <div className="grid shrink-0">
        <IconButton label={`Take ${upload.name} away`} onClick={() => uploads.remove(upload.key)}>
          <X size={16} />
        </IconButton>
        {upload.retryable && upload.error && (
          <IconButton label={`Try ${upload.name} again`} onClick={() => uploads.retry(upload.key)}>
            <RotateCw size={16} />
          </IconButton>
        )}
      </div>
    </li>
  );
}

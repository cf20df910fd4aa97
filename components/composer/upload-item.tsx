'use client';

import { RotateCw, X } from 'lucide-react';
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
        {upload.error ? (
          <p role="alert" className="flex gap-2 text-fail text-sm">
            <span aria-hidden="true" className="mt-[0.45em] size-1.5 shrink-0 bg-current" />
            {upload.error}
          </p>
        ) : (
          <progress
            aria-label={`Uploading ${upload.name}`}
            value={upload.share}
            max={1}
            className="h-0.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        )}
        {upload.waiting && (
          <p role="status" className="text-sm text-wait">
            The connection is lost. It continues by itself.
          </p>
        )}
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

'use client';

import { RotateCw, X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { sizeWords } from './media-words';
import type { Upload, UploadQueue } from './upload-queue';

/** A file on its way, or why it did not arrive. */
export function UploadRow({ upload, queue }: { upload: Upload; queue: UploadQueue }) {
  const sent = Math.round(upload.share * upload.bytes);
  return (
    <li className="flex items-start gap-2 border-line border-t py-2 first:border-t-0">
      <div className="grid min-w-0 flex-1 gap-1 pt-0.5">
        <p className="flex items-baseline justify-between gap-3">
          <span className="truncate">{upload.name}</span>
          {!upload.error && (
            <span className="shrink-0 text-ink-faint text-xs tabular-nums">
              {upload.share >= 1 ? 'Being checked' : `${sizeWords(sent)} of ${sizeWords(upload.bytes)}`}
            </span>
          )}
        </p>
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
            className="h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        )}
        {upload.waiting && (
          <p role="status" className="text-sm text-wait">
            The connection is lost. It continues by itself.
          </p>
        )}
      </div>
      <div className="flex shrink-0">
        {upload.retryable && upload.error && (
          <IconButton label={`Try ${upload.name} again`} onClick={() => queue.retry(upload.key)}>
            <RotateCw size={16} />
          </IconButton>
        )}
        <IconButton
          label={upload.error ? `Take ${upload.name} off this list` : `Stop ${upload.name}`}
          onClick={() => queue.remove(upload.key)}
        >
          <X size={16} />
        </IconButton>
      </div>
    </li>
  );
}

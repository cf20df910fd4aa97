'use client';

import { RotateCw, X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { sizeWords } from './media-words';
import { UploadProgress } from './upload-progress';
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
        <UploadProgress upload={upload} />
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

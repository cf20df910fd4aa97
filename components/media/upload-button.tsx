'use client';

import { Upload } from 'lucide-react';
import { type ChangeEvent, type ComponentProps, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { MediaKind } from '@/lib/domain/media-kind';

const accepted: Record<MediaKind, string> = {
  image: 'image/jpeg,image/png,image/webp,image/gif,image/avif',
  video: 'video/mp4,video/quicktime,video/webm',
  document: 'application/pdf',
};

/** What a file dialog offers for these kinds. */
export const acceptOf = (kinds: readonly MediaKind[] = ['image', 'video', 'document']) =>
  kinds.map((kind) => accepted[kind]).join(',');

type Props = Pick<ComponentProps<typeof Button>, 'tone' | 'size' | 'pending'> & {
  label: string;
  kinds?: readonly MediaKind[];
  multiple?: boolean;
  onFiles: (files: File[]) => void;
};

/** The system's file dialog behind one of our buttons. */
export function UploadButton({ label, kinds, multiple = true, onFiles, ...looks }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        accept={acceptOf(kinds)}
        onChange={choose}
        tabIndex={-1}
        aria-label={`${label}: files`}
        className="sr-only"
      />
      <Button {...looks} onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden="true" />
        {label}
      </Button>
    </>
  );
}

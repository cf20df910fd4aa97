'use client';

import { ImagePlus } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';
import { MediaItem } from './media-item';
import { UploadItem } from './upload-item';
import { useStore } from './use-store';

export const imageTypes = 'image/jpeg,image/png,image/webp,image/gif';

/** The images in their order, those on their way below, and a button for more; dropping and pasting work everywhere. */
export function MediaField() {
  const { uploads } = useComposing();
  const media = useDraft('media');
  const waiting = useStore(uploads.store, (state) => state.uploads);
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <FormRow label="Images" path="media" group>
      {media.length + waiting.length > 0 && (
        <ul aria-label="Images of the post" className="grid gap-3 pt-1">
          {media.map((item, index) => (
            <MediaItem key={item.view.id} item={item} index={index} count={media.length} />
          ))}
          {waiting.map((upload) => (
            <UploadItem key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      <div className="flex items-center gap-3">
        <input
          ref={input}
          type="file"
          multiple
          accept={imageTypes}
          onChange={choose}
          tabIndex={-1}
          aria-label="Image files"
          className="sr-only"
        />
        <Button tone="plain" className="-ml-2.5 px-2.5" onClick={() => input.current?.click()}>
          <ImagePlus size={16} aria-hidden="true" />
          Add images
        </Button>
        <span className="hidden text-ink-faint text-sm sm:inline">or drop or paste them anywhere here</span>
      </div>
    </FormRow>
  );
}

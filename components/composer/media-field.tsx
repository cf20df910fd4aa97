'use client';

import { ImagePlus, Images, Link2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ChangeEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { MediaView } from '@/lib/domain/views';
import { useComposing } from './composer-context';
import { FormRow } from './form-row';
import { addMedia } from './media-list';
import { useScope, useScoped } from './scope-context';
import { useStore } from './use-store';

const MediaItem = dynamic(() => import('./media-item').then((file) => file.MediaItem), { ssr: false });
const UploadItem = dynamic(() => import('./upload-item').then((file) => file.UploadItem), { ssr: false });
const OwnLine = dynamic(() => import('./own-line').then((file) => file.OwnLine), { ssr: false });
const MediaStrip = dynamic(() => import('./media-strip').then((file) => file.MediaStrip), { ssr: false });
const LibraryPicker = dynamic(() => import('./library-picker').then((file) => file.LibraryPicker), { ssr: false });
const ImportDialog = dynamic(() => import('@/components/media/import-dialog').then((file) => file.ImportDialog), {
  ssr: false,
});

const fileTypes = 'image/jpeg,image/png,image/webp,image/gif,image/heic,image/avif,video/*,application/pdf';

/** The ways to more: files, the library, an address. Dropping and pasting work everywhere. */
function AddMedia() {
  const { session, uploads } = useComposing();
  const scope = useScope();
  const input = useRef<HTMLInputElement>(null);
  const [way, setWay] = useState<'library' | 'address' | null>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    uploads.add([...(event.target.files ?? [])], scope.key);
    event.target.value = '';
  };
  const take = (views: MediaView[]) => session.edit(addMedia(session.store.get().draft, scope.key, views));
  return (
    <div className="-ml-2.5 flex flex-wrap items-center">
      <input
        ref={input}
        type="file"
        multiple
        accept={fileTypes}
        onChange={choose}
        tabIndex={-1}
        aria-label="Media files"
        className="sr-only"
      />
      <Button tone="plain" className="px-2.5" onClick={() => input.current?.click()}>
        <ImagePlus size={16} aria-hidden="true" />
        Add files
      </Button>
      <Button tone="plain" className="px-2.5" onClick={() => setWay('library')}>
        <Images size={16} aria-hidden="true" />
        Library
      </Button>
      <Button tone="plain" className="px-2.5" onClick={() => setWay('address')}>
        <Link2 size={16} aria-hidden="true" />
        Address
      </Button>
      <span className="hidden pl-2.5 text-ink-faint text-sm lg:inline">or drop and paste</span>
      {way === 'library' && <LibraryPicker onPick={take} onClose={() => setWay(null)} />}
      {way === 'address' && (
        <ImportDialog folderId={null} onDone={(view) => take([view])} onClose={() => setWay(null)} />
      )}
    </div>
  );
}

/** Pictures and videos in their order, those on their way below, and the ways to more. */
export function MediaField() {
  const { uploads } = useComposing();
  const scope = useScope();
  const { value: media, path, inherited } = useScoped('media');
  const all = useStore(uploads.store, (state) => state.uploads);
  const waiting = all.filter(({ key }) => uploads.scopeOf(key) === (inherited ? '' : scope.key));
  return (
    <FormRow label="Media" path={path} group>
      {inherited && <MediaStrip media={media} path={path} />}
      {(inherited ? 0 : media.length) + waiting.length > 0 && (
        <ul aria-label={inherited ? 'On their way' : 'Media of the post'} className="grid gap-3 pt-1">
          {!inherited &&
            media.map((item, index) => <MediaItem key={item.view.id} item={item} index={index} count={media.length} />)}
          {waiting.map((upload) => (
            <UploadItem key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      {!inherited && <AddMedia />}
      {scope.key !== '' && <OwnLine field="media" />}
    </FormRow>
  );
}

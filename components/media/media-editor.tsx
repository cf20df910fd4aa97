'use client';

import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { updateMedia } from '@/lib/actions/media';
import type { MediaEdit } from '@/lib/domain/post';
import type { MediaView } from '@/lib/domain/views';
import { AltTextField } from './alt-text-field';
import { CoverFields } from './cover-fields';
import { closeEdit, openEdit } from './picture-edit';
import { PictureFields } from './picture-fields';
import type { Ratio } from './ratio-choice';

export const defaultRatios: Ratio[] = [
  { label: 'Free', value: null },
  { label: '1:1', value: 1 },
  { label: '4:5', value: 4 / 5 },
  { label: '1.91:1', value: 1.91 },
  { label: '9:16', value: 9 / 16 },
  { label: '16:9', value: 16 / 9 },
];

type Props = {
  view: MediaView;
  altText: string;
  edit: MediaEdit;
  /** Offered shapes; without them the usual ones. */
  ratios?: Ratio[];
  /** Of the strictest network. */
  altTextMax?: number;
  onSave: (result: { altText: string; edit: MediaEdit }) => void;
  onClose: () => void;
};

/**
 * One use of a file: crop, turn, cover and words belong to this post, the focal point to the file (it is saved there).
 * All of it can be done with keys, a mouse or fingers.
 */
export function MediaEditor({ view, altText, edit, ratios = defaultRatios, altTextMax, onSave, onClose }: Props) {
  const [words, setWords] = useState(altText);
  const [picture, setPicture] = useState(() => openEdit(view, edit, ratios));
  const [cover, setCover] = useState<MediaEdit>({ coverOffsetMs: edit.coverOffsetMs, coverMediaId: edit.coverMediaId });
  const update = useAction(updateMedia, { topics: ['media'] });
  const isImage = view.mimeType.startsWith('image/');
  const croppable = isImage && !view.animated;
  const save = async () => {
    const moved = picture.focal && JSON.stringify(picture.focal) !== JSON.stringify(view.focalPoint);
    if (moved && !(await update.run({ mediaId: view.id, focalPoint: picture.focal })).ok) return;
    onSave({ altText: words, edit: croppable ? closeEdit(picture) : view.video ? dropEmpty(cover) : edit });
    onClose();
  };
  const fields = (
    <AltTextField
      value={words}
      onChange={setWords}
      max={altTextMax}
      what={view.video ? 'video' : isImage ? 'picture' : 'document'}
    />
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={view.video ? 'Cover and words' : 'Edit the picture'}
      description={view.name}
      className="sm:top-[4vh] sm:max-h-[92vh] sm:w-[min(62rem,calc(100vw-3rem))]"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" pending={update.pending} onClick={() => void save()}>
            Done
          </Button>
        </>
      }
    >
      {croppable ? (
        <PictureFields view={view} state={picture} ratios={ratios} onChange={setPicture}>
          {fields}
        </PictureFields>
      ) : (
        <div className="grid gap-5">
          {view.video && <CoverFields view={view} cover={cover} onChange={setCover} />}
          {isImage && (
            <div className="grid gap-2">
              <img src={view.url} alt="" className="mx-auto max-h-[40vh] rounded object-contain" />
              <p className="text-ink-faint text-sm">
                A moving picture goes out as it is: it cannot be cropped or turned.
              </p>
            </div>
          )}
          {fields}
        </div>
      )}
    </Dialog>
  );
}

const dropEmpty = ({ coverOffsetMs, coverMediaId }: MediaEdit): MediaEdit => ({
  ...(coverOffsetMs ? { coverOffsetMs } : {}),
  ...(coverMediaId ? { coverMediaId } : {}),
});

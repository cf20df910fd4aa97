'use client';

import { useQuery } from '@tanstack/react-query';
import { FileText, Play } from 'lucide-react';
import { type DragEventHandler, useEffect } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { cn } from '@/components/ui/cn';
import { SpinnerRing } from '@/components/ui/spinner-ring';
import { useComposing } from './composer-context';
import type { EditorMedia } from './editor-draft';

/** While the server prepares a file, the live stream makes this read run again; the news go into the draft's picture. */
function useProcessing({ view }: EditorMedia) {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const waiting = view.state === 'processing';
  const { data } = useQuery({ ...queries.media(locationId, view.id), enabled: waiting, refetchInterval: 5000 });
  useEffect(() => {
    if (data && waiting && data.state !== 'processing') session.showMedia(data);
  }, [data, waiting, session]);
}

const clock = (milliseconds: number) => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

type Props = { item: EditorMedia; draggable: boolean; onDragStart: DragEventHandler };

/** A file as a small square, cropped and turned as this post has it. */
export function MediaPicture({ item, draggable, onDragStart }: Props) {
  useProcessing(item);
  const { view, edit } = item;
  const crop = edit.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const zoomed = Math.max(crop.width, crop.height) < 1 || edit.rotate;
  const isDocument = !view.video && !view.mimeType.startsWith('image/');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way for the pointer; the buttons are the first
    <div
      draggable={draggable}
      onDragStart={onDragStart}
      title={`${view.name}, ${view.width} × ${view.height}`}
      className={cn(
        'relative size-18 shrink-0 overflow-hidden rounded bg-sunk',
        draggable && 'cursor-grab active:cursor-grabbing',
      )}
    >
      <img
        src={view.thumbnailUrl}
        alt=""
        width={72}
        height={72}
        draggable={false}
        style={
          zoomed
            ? {
                rotate: edit.rotate ? `${edit.rotate}deg` : undefined,
                objectPosition: `${position(crop.x, crop.width)}% ${position(crop.y, crop.height)}%`,
                scale: edit.rotate ? undefined : String(1 / Math.max(crop.width, crop.height)),
                transformOrigin: `${position(crop.x, crop.width)}% ${position(crop.y, crop.height)}%`,
              }
            : undefined
        }
        className={cn('size-full object-cover', view.state !== 'ready' && 'opacity-40')}
      />
      {view.state === 'processing' && (
        <span className="absolute inset-0 grid place-items-center text-ink-soft">
          <SpinnerRing />
          <span className="sr-only">being prepared</span>
        </span>
      )}
      {view.video && view.state === 'ready' && (
        <span className="absolute right-1 bottom-1 flex items-center gap-1 rounded-sm bg-black/70 px-1 text-[0.6875rem] text-white tabular-nums">
          <Play size={9} fill="currentColor" aria-hidden="true" />
          {clock(view.video.durationMs)}
        </span>
      )}
      {isDocument && <FileText size={16} aria-hidden="true" className="absolute right-1 bottom-1 text-ink-soft" />}
    </div>
  );
}

/** Where a crop's middle lies, as CSS places a picture that is larger than its frame. */
const position = (start: number, size: number) => (size >= 1 ? 50 : Math.round((start / (1 - size)) * 100));

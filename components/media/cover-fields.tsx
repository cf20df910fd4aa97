'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { Button } from '@/components/ui/button';
import type { MediaEdit } from '@/lib/domain/post';
import type { MediaView } from '@/lib/domain/views';
import { durationWords } from './media-words';

const MediaPicker = dynamic(() => import('./media-picker').then((file) => file.MediaPicker), { ssr: false });

type Cover = Pick<MediaEdit, 'coverOffsetMs' | 'coverMediaId'>;
type Props = { view: MediaView; cover: Cover; onChange: (cover: Cover) => void };

/** The video with a slider over it: the moment it stands at is its cover, unless a picture is. */
export function CoverFields({ view, cover, onChange }: Props) {
  const { locationId } = useLocation();
  const video = useRef<HTMLVideoElement>(null);
  const [picking, setPicking] = useState(false);
  const [unplayable, setUnplayable] = useState(false);
  const picture = useQuery({
    ...queries.media(locationId, cover.coverMediaId ?? ''),
    enabled: Boolean(cover.coverMediaId),
  });
  const duration = view.video?.durationMs ?? 0;
  const at = cover.coverOffsetMs ?? 0;
  useEffect(() => {
    if (video.current) video.current.currentTime = at / 1000;
  }, [at]);
  const step = Math.max(1, Math.round(1000 / (view.video?.fps || 10)));
  return (
    <div className="grid gap-4">
      <div className="grid place-items-center overflow-hidden rounded bg-stage">
        {cover.coverMediaId && picture.data ? (
          <img
            src={picture.data.url}
            alt={picture.data.altText || `The cover, ${picture.data.name}`}
            className="max-h-[46vh] max-w-full object-contain"
          />
        ) : (
          <video
            ref={video}
            src={view.url}
            poster={view.thumbnailUrl}
            muted
            playsInline
            preload="auto"
            onError={() => setUnplayable(true)}
            className="max-h-[46vh] w-full object-contain"
          />
        )}
      </div>
      {cover.coverMediaId ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setPicking(true)}>Choose another picture</Button>
          <Button tone="plain" onClick={() => onChange({ coverOffsetMs: 0 })}>
            Use a frame of the video
          </Button>
        </div>
      ) : (
        <>
          <label className="grid gap-1.5">
            <span className="flex justify-between font-medium">
              Cover frame
              <span className="font-normal text-ink-faint text-sm tabular-nums">
                {durationWords(at)} of {durationWords(duration)}
              </span>
            </span>
            <input
              type="range"
              min={0}
              max={Math.max(0, duration - step)}
              step={step}
              value={at}
              aria-valuetext={`${(at / 1000).toFixed(1)} seconds`}
              onChange={(event) => onChange({ coverOffsetMs: Number(event.target.value) })}
              className="h-8 w-full accent-accent pointer-coarse:h-11"
            />
          </label>
          {unplayable && (
            <p className="text-ink-faint text-sm">
              This browser cannot play this video. The frame is taken at that moment all the same.
            </p>
          )}
          <div>
            <Button onClick={() => setPicking(true)}>Use a picture instead</Button>
          </div>
        </>
      )}
      {picking && (
        <MediaPicker
          kinds={['image']}
          multiple={false}
          onPick={([picked]) => picked && onChange({ coverMediaId: picked.id })}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}

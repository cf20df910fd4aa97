'use client';

import { FileText } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LibraryItem } from '@/lib/domain/library';
import type { Point } from './crop-geometry';
import { FocalDot } from './focal-dot';
import { formatWords } from './media-words';

type Props = { item: LibraryItem; onFocal: (point: Point) => void };

const middle = { x: 0.5, y: 0.5 };

/** The file itself: the picture (with its focal point, when asked), the video with its controls, or a document's first page. */
export function FilePreview({ item, onFocal }: Props) {
  const [placing, setPlacing] = useState<Point | null>(null);
  const ratio = item.width / item.height || 1;
  if (item.state === 'processing') {
    return (
      <div className="grid aspect-video animate-breathe place-items-center bg-stage text-ink-faint">
        Being prepared. This goes on without you.
      </div>
    );
  }
  if (item.state === 'failed') {
    return (
      <div role="alert" className="bg-fail-wash px-6 py-8 text-fail">
        <p className="font-medium">This file could not be used.</p>
        <p className="mt-1">{item.failureReason ?? 'Its content could not be read. Upload another one.'}</p>
      </div>
    );
  }
  if (item.video) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: files are the people's own and captions belong to the network they go to
      <video
        key={item.id}
        src={item.url}
        poster={item.thumbnailUrl}
        controls
        playsInline
        preload="metadata"
        aria-label={item.name}
        className="max-h-[52vh] w-full bg-stage object-contain"
      />
    );
  }
  if (!item.mimeType.startsWith('image/')) {
    return (
      <div className="grid place-items-center gap-3 bg-stage p-6">
        <img src={item.thumbnailUrl} alt="" className="max-h-[36vh] shadow-float" />
        <a
          href={item.url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-8 items-center gap-1.5 text-accent underline-offset-3 hover:underline"
        >
          <FileText size={16} aria-hidden="true" />
          Open the {formatWords(item)}
        </a>
      </div>
    );
  }
  const save = () => {
    if (placing) onFocal(placing);
    setPlacing(null);
  };
  return (
    <div className="bg-stage p-4 [--stage-height:44vh]">
      <div
        data-stage=""
        className="relative mx-auto max-w-full"
        style={{ aspectRatio: ratio, width: `min(100%, calc(var(--stage-height) * ${ratio}))` } as CSSProperties}
      >
        <img src={item.url} alt={item.altText || item.name} className="absolute inset-0 size-full object-contain" />
        {placing && <FocalDot point={placing} onChange={setPlacing} />}
      </div>
      {!item.animated && (
        <div className="mt-3 flex items-center justify-center gap-2">
          {placing ? (
            <>
              <p className="text-ink-soft text-sm max-sm:hidden">Every crop keeps this point in sight.</p>
              <Button size="sm" onClick={() => setPlacing(null)}>
                Cancel
              </Button>
              <Button size="sm" tone="primary" onClick={save}>
                Keep the focal point
              </Button>
            </>
          ) : (
            <Button size="sm" tone="plain" onClick={() => setPlacing(item.focalPoint ?? middle)}>
              {item.focalPoint
                ? `Focal point at ${Math.round(item.focalPoint.x * 100)} %, ${Math.round(item.focalPoint.y * 100)} %: change`
                : 'Set the focal point'}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

'use client';

import { cn } from '@/components/ui/cn';
import type { EditorMedia } from '../../editor-draft';
import { pictureStyles } from '../place-picture';
import { useCover } from './use-cover';

type Props = { item: EditorMedia; ratio: number /** Small on the screen: the small file will do. */; small?: boolean };

/** One medium's still, turned and cropped as this use of it asks, filling a frame of this ratio. */
export function Picture({ item: { view, altText, edit }, ratio, small }: Props) {
  const cover = useCover(edit.coverMediaId);
  // Until a file is prepared there is nothing to fetch but its placeholder.
  const whole = view.state === 'ready' && view.video === null && view.mimeType !== 'application/pdf';
  const still = !whole || (small && !edit.crop);
  const styles = cover
    ? pictureStyles(cover, {}, cover.focalPoint, ratio)
    : pictureStyles(view, edit, view.focalPoint, ratio);
  const offset = edit.coverOffsetMs;
  const moment = view.video && !cover && offset !== undefined && view.state === 'ready';
  const classes = 'absolute top-1/2 left-1/2 max-w-none';
  return (
    <span className="absolute inset-0 overflow-hidden bg-(--pv-fill)">
      <span className="absolute" style={styles.sheet}>
        {moment ? (
          <video
            src={`${view.url}#t=${offset / 1000}`}
            aria-label={altText || view.name}
            preload="metadata"
            muted
            playsInline
            tabIndex={-1}
            style={styles.picture}
            className={cn(classes, 'object-cover')}
          />
        ) : (
          <img
            src={cover?.url ?? (still ? view.thumbnailUrl : view.url)}
            alt={altText}
            loading="lazy"
            decoding="async"
            style={styles.picture}
            className={classes}
          />
        )}
      </span>
    </span>
  );
}

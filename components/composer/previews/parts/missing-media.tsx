import { ImagePlus } from 'lucide-react';

/** The empty frame of a network that takes no post without a picture or a video. */
export function MissingMedia({ ratio, words, className = '' }: { ratio: number; words: string; className?: string }) {
  return (
    <div
      style={{ aspectRatio: ratio }}
      className={`grid place-content-center justify-items-center gap-2 bg-(--pv-fill) px-8 text-center text-(--pv-soft) text-sm ${className}`}
    >
      <ImagePlus aria-hidden="true" size={28} strokeWidth={1.3} />
      {words}
    </div>
  );
}

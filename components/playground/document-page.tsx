'use client';

import { useState } from 'react';

type Props = { src: string; page: number; width: number; height: number };

/** A page of a document as a picture; a page of text says so instead. */
export function DocumentPage({ src, page, width, height }: Props) {
  const [lost, setLost] = useState(false);
  const shape = { aspectRatio: `${width} / ${height}` };
  if (lost) {
    return (
      <p style={shape} className="grid max-h-[30rem] w-full place-items-center bg-page text-ink-soft">
        Page {page} has more than a picture. Open the document to read it.
      </p>
    );
  }
  return (
    <img
      src={src}
      alt={`Page ${page}`}
      style={shape}
      loading="lazy"
      onError={() => setLost(true)}
      className="max-h-[30rem] w-full object-contain"
    />
  );
}

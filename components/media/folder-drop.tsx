'use client';

import { type DragEvent, useState } from 'react';

/** Tells our own files, dragged onto a folder, from files that come from outside. */
export const mediaDragType = 'application/x-almanac-library';

/** Makes an element take files of the library: spread `props` on it; `over` while something hovers. */
export function useFolderDrop(onDropMedia: (mediaIds: string[]) => void) {
  const [over, setOver] = useState(false);
  const ours = (event: DragEvent) => event.dataTransfer.types.includes(mediaDragType);
  return {
    over,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!ours(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!ours(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onDropMedia(JSON.parse(event.dataTransfer.getData(mediaDragType)) as string[]);
      },
    },
  };
}

'use client';

import { MediaPicker } from '@/components/media/media-picker';
import type { MediaView } from '@/lib/domain/views';

/** Files the library already has, into the post. */
export function LibraryPicker({ onPick, onClose }: { onPick: (views: MediaView[]) => void; onClose: () => void }) {
  return <MediaPicker multiple onPick={onPick} onClose={onClose} />;
}

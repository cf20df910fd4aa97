'use client';

import { useIsSelected, useSelectionStore } from '@/components/batch/selection';
import type { SelectedItem } from '@/components/batch/selection-store';
import { Checkbox } from '@/components/ui/checkbox';
import type { PostView } from '@/lib/domain/views';

type Props = {
  post: Pick<PostView, 'id' | 'summary'>;
  /** The list in its order, for Shift; asked when it is needed. */
  listed: () => readonly SelectedItem[];
  className?: string;
};

/** Chooses one post; with Shift everything from the one chosen before. */
export function PostCheck({ post, listed, className }: Props) {
  const store = useSelectionStore();
  const checked = useIsSelected(post.id);
  return (
    <Checkbox
      aria-label={`Choose “${post.summary.trim().slice(0, 40) || 'post without text'}”`}
      checked={checked}
      className={className}
      onChange={({ nativeEvent }) => {
        const shift = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
        store.toggle({ subject: 'post', id: post.id }, shift ? { through: listed() } : {});
      }}
    />
  );
}

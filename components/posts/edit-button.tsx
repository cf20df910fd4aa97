'use client';

import { useCompose } from '@/components/composer/use-compose';
import { Button } from '@/components/ui/button';
import type { PostView } from '@/lib/domain/views';

/** Opens the editor on a post of a list; lies above the row's link. */
export function EditButton({ post }: { post: Pick<PostView, 'id' | 'summary'> }) {
  const compose = useCompose();
  return (
    <Button
      size="sm"
      tone="plain"
      aria-label={`Edit “${post.summary.slice(0, 40) || 'post without text'}”`}
      className="relative z-1"
      onClick={() => void compose.open({ postId: post.id })}
    >
      Edit
    </Button>
  );
}

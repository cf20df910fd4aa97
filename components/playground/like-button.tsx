'use client';

import { Heart } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import { likePost } from '@/lib/actions/playground';

type Props = { postId: string; likes: number };

/** One more like with every press: best times need something to read. */
export function LikeButton({ postId, likes }: Props) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [counted, setCounted] = useState(0);
  const [shown, show] = useOptimistic(Math.max(likes, counted));
  const [problem, setProblem] = useState<string | null>(null);
  const like = () =>
    startTransition(async () => {
      show((now) => now + 1);
      const result = await likePost({ postId }).catch(() => null);
      setProblem(result?.ok ? null : (result?.error.message ?? 'The network could not be reached. Try again.'));
      if (result?.ok) setCounted((now) => Math.max(now, result.data));
      router.refresh();
    });
  return (
    <>
      <button
        type="button"
        onClick={like}
        aria-label={`Like, ${shown} so far`}
        className="-ml-2 inline-flex h-8 items-center gap-1.5 rounded px-2 text-ink-soft tabular-nums hover:bg-ink/4 hover:text-ink pointer-coarse:h-11"
      >
        <Heart size={16} aria-hidden="true" className={shown > 0 ? 'fill-current text-fail' : undefined} />
        {shown}
      </button>
      {problem && (
        <span role="alert" className="text-fail text-sm">
          {problem}
        </span>
      )}
    </>
  );
}

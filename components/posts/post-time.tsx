'use client';

import { useLocation } from '@/components/data/location';
import { formatTime, type TimeStyle, zoneCity } from '@/components/ui/format-time';
import { Time } from '@/components/ui/time';
import type { PostView } from '@/lib/domain/views';

type Props = { post: Pick<PostView, 'scheduledAt' | 'schedule'>; style?: TimeStyle; className?: string };

/** When a post goes (or went) out: in the location's zone, and beside it in the author's where that differs. */
export function PostTime({ post, style = 'short', className }: Props) {
  const { timeZone } = useLocation();
  if (!post.scheduledAt) return <span className={className}>No time yet</span>;
  const theirs = post.schedule?.timeZone;
  const differs =
    theirs && formatTime(post.scheduledAt, theirs, 'short') !== formatTime(post.scheduledAt, timeZone, 'short');
  return (
    <span className={className}>
      <Time at={post.scheduledAt} style={style} />
      {differs && (
        <span className="ml-1.5 text-ink-faint in-[article]:ml-0 in-[article]:block">
          <Time at={post.scheduledAt} style="time" timeZone={theirs} /> {zoneCity(theirs)}
        </span>
      )}
    </span>
  );
}

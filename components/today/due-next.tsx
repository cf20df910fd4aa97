'use client';

import { useCompose } from '@/components/composer/use-compose';
import { useLocation } from '@/components/data/location';
import { useNow } from '@/components/data/use-now';
import { WaitingNote } from '@/components/pauses/waiting-note';
import { PostMenu } from '@/components/posts/post-menu';
import { PostRow } from '@/components/posts/post-row';
import { PostTime } from '@/components/posts/post-time';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formatTime } from '@/components/ui/format-time';
import type { PostView } from '@/lib/domain/views';
import { calendarDay, dayName } from './calendar-day';

type Day = { iso: string; name: string; posts: PostView[] };

function byDay(posts: PostView[], timeZone: string, now: Date): Day[] {
  const today = calendarDay(now, timeZone).iso;
  const days: Day[] = [];
  for (const post of posts) {
    if (!post.scheduledAt) continue;
    const { iso } = calendarDay(new Date(post.scheduledAt), timeZone);
    const last = days.at(-1);
    if (last?.iso === iso) last.posts.push(post);
    else
      days.push({ iso, name: dayName(iso, today, formatTime(post.scheduledAt, timeZone, 'day', now)), posts: [post] });
  }
  return days;
}

/** What goes out next, day by day. */
export function DueNext({ posts }: { posts: PostView[] }) {
  const { timeZone } = useLocation();
  const now = useNow();
  const compose = useCompose();
  if (posts.length === 0) {
    return (
      <EmptyState
        className="items-start px-0 py-8 text-left md:mx-0"
        title="Nothing is scheduled"
        action={
          <Button tone="primary" onClick={() => void compose.open()}>
            New post
          </Button>
        }
      >
        Write a post, choose when, and it will stand here until it has gone out.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-7">
      {byDay(posts, timeZone, now ?? new Date()).map((day) => (
        <section key={day.iso} aria-label={day.name}>
          <h3 className="border-line-strong/50 border-b pb-1.5 font-medium text-ink-soft text-sm">{day.name}</h3>
          {day.posts.map((post) => (
            <PostRow
              key={post.id}
              post={post}
              narrowTime
              time={<PostTime post={post} style="time" />}
              actions={<PostMenu post={post} />}
              note={<WaitingNote publications={post.publications} />}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

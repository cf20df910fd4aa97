import type { Budget } from './budget';
import type { PostType } from './post';

const kinds: Record<Budget['counts'], string> = { posts: 'post', comments: 'comment', both: 'post and comment' };

/** "post", "posts", "reels", "posts and comments". */
export function budgetKind(
  { counts, type }: { counts: Budget['counts']; type?: PostType | null },
  count: number,
): string {
  const one = type && type !== 'post' ? type : kinds[counts];
  if (count === 1 && counts !== 'both') return one;
  return one === 'story'
    ? 'stories'
    : one
        .split(' and ')
        .map((word) => `${word}s`)
        .join(' and ');
}

/** "in 24 hours", "in 15 minutes", "a day". */
export function budgetSpan({ window }: Budget): string {
  if (window.kind === 'utc_day') return 'a day (until midnight UTC)';
  const { seconds } = window;
  if (seconds % 3600 !== 0) return `in ${seconds / 60} minutes`;
  return seconds === 3600 ? 'in an hour' : `in ${seconds / 3600} hours`;
}

import type { checkPost } from '@/lib/domain/check-post';

let judge: typeof checkPost | null = null;

/** Fetches the rules of all networks, once; the composer opens without waiting for them. */
export async function loadJudge() {
  judge ??= (await import('@/lib/domain/check-post')).checkPost;
}

/** checkPost(), which says nothing until it is loaded: the server asks it again before anything goes out. */
export const judged: typeof checkPost = (...asked) => judge?.(...asked) ?? [];

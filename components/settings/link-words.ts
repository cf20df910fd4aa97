import { contentEventKinds } from '@/lib/domain/content-kinds';

export const onlyPosts = 'kind=post';
export const onlyOthers = `kind=${contentEventKinds.join(',')}`;

/** What a link shows, in a sentence. */
export function linkWords(query: string): string {
  const asked = new URLSearchParams(query);
  const same = (one: string) => asked.toString() === new URLSearchParams(one).toString();
  if (!query) return 'Everything planned.';
  if (same(onlyPosts)) return 'Posts only.';
  if (same(onlyOthers)) return 'Content, tasks and notes.';
  return `What ${asked.size === 1 ? 'one filter lets' : `${asked.size} filters let`} through.`;
}

import type { ContentEventKind } from '@/lib/domain/content-kinds';
import type { FeedView } from '@/lib/domain/feed';

const kinds: Record<ContentEventKind, [one: string, many: string]> = {
  'blog-post': ['blog post', 'blog posts'],
  email: ['e-mail', 'e-mails'],
  'recurring-email': ['recurring e-mail', 'recurring e-mails'],
  'landing-page': ['landing page', 'landing pages'],
  'site-page': ['site page', 'site pages'],
  'legacy-page': ['page', 'pages'],
  task: ['task', 'tasks'],
  note: ['note', 'notes'],
};

/** `42 blog posts` */
export const countWords = (events: number, kind: ContentEventKind): string =>
  `${events.toLocaleString('en')} ${kinds[kind][events === 1 ? 0 : 1]}`;

export const kindOptions = (Object.keys(kinds) as ContentEventKind[]).map((value) => {
  const [, words] = kinds[value];
  return { value, label: words.charAt(0).toUpperCase() + words.slice(1) };
});

export const sourceWords = ({ kind, address }: Pick<FeedView, 'kind' | 'address'>): string =>
  address === null ? 'From a file' : `${kind === 'ical' ? 'Calendar' : 'Blog or news feed'} at ${address}`;

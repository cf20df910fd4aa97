import { type Topic, topics } from './topics';

const byNoun: Record<string, readonly Topic[]> = {
  post: ['posts', 'calendar', 'today'],
  // What was sent is off the account's budget.
  publication: ['posts', 'calendar', 'today', 'accounts'],
  account: ['accounts', 'today', 'posts'],
  // Everything was paused, or goes on.
  server: topics,
  connection: ['accounts', 'today', 'posts'],
  tag: ['labels', 'posts', 'events'],
  category: ['labels', 'posts', 'calendar', 'events'],
  campaign: ['labels', 'posts', 'events'],
  snippet: ['labels'],
  media: ['media'],
  media_folder: ['media'],
  content_event: ['calendar', 'today', 'events'],
  feed: ['calendar', 'today', 'feeds', 'events'],
  saved_view: ['labels'],
  calendar_link: ['feeds'],
  notification: ['notifications'],
  batch: ['posts', 'calendar', 'today'],
  webhook: ['webhooks'],
  location: topics,
};

/** Said of a feed whose events stay as they are. */
const feedAlone = ['feed.unchanged', 'feed.failed'];

/** The topics an event (`noun.verb-in-past`) changes; none for what no planning screen shows. */
export const topicsOf = (event: string): readonly Topic[] =>
  // Who has a post open changes nothing about it.
  event === 'post.editing'
    ? ['posts']
    : feedAlone.includes(event)
      ? ['feeds']
      : (byNoun[event.split('.')[0] ?? ''] ?? []);

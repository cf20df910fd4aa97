import type { WebhookView } from '@/lib/domain/webhook';
import type { WebhookAnswer } from '@/lib/domain/webhook-answer';
import { everyEvent } from '@/lib/domain/webhook-events';

/** What a person calls it: its description, or where it goes. */
export const webhookName = ({ description, url }: Pick<WebhookView, 'description' | 'url'>): string =>
  description || new URL(url).host;

/** `Every event`, `post.created`, `post.created and 3 more`. */
export function eventWords(events: string[]): string {
  if (events.includes(everyEvent)) return 'Every event';
  const [first = '', ...more] = events;
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

export const arrived = ({ status }: Pick<WebhookAnswer, 'status'>) => status !== null && status >= 200 && status < 300;

/** `204 in 35 ms`, `no answer after 10 s`. */
export function answerWords({ status, milliseconds }: WebhookAnswer): string {
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  return status === null ? `no answer after ${time}` : `${status} in ${time}`;
}

export const tryWords = (tries: number): string =>
  tries === 0 ? 'not tried yet' : tries === 1 ? '1 try' : `${tries} tries`;

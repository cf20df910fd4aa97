import { formatTime } from '@/components/ui/format-time';
import type { AccountView } from '@/lib/domain/views';

export type Health = { tone: 'done' | 'wait' | 'fail' | 'plain'; words: string; detail: string | null };

const soon = 14 * 24 * 3600_000;

/** How an account is doing, in words. `timeZone` is the location's. */
export function accountHealth(account: AccountView, timeZone: string, now: Date): Health {
  if (account.state === 'reconnect_needed') {
    return { tone: 'fail', words: 'Needs reconnecting', detail: account.stateReason };
  }
  if (account.state === 'disconnected') {
    return { tone: 'plain', words: 'Disconnected', detail: account.stateReason };
  }
  if (account.tokenExpiresAt === null) return { tone: 'done', words: 'Connected', detail: null };
  const left = Date.parse(account.tokenExpiresAt) - now.getTime();
  const day = formatTime(account.tokenExpiresAt, timeZone, 'day', now);
  if (left <= 0)
    return { tone: 'fail', words: 'Access has ended', detail: `It ended on ${day}. Reconnect to publish.` };
  if (left > soon) return { tone: 'done', words: 'Connected', detail: `Access ends on ${day}.` };
  return { tone: 'wait', words: `Access ends on ${day}`, detail: 'Reconnect before then, and nothing is held up.' };
}

/** `3 posts`, `1 post`. */
export const postCount = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'post' : 'posts'}`;

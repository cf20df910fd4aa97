import { type ContentEventKind, contentEventKinds } from '@/lib/domain/content-kinds';

/** What `event=` in the calendar's address opens: an event by its id, or a new one, from a proposed time on. */
export type EventAddress = { eventId: string } | { kind: ContentEventKind; at: string | null };

/** `new-task`, `new-email~2026-12-01T09:00` (a wall time), `new-note~2026-12-01` (a whole day). */
export const newEvent = (kind: ContentEventKind, at?: string) => `new-${kind}${at ? `~${at}` : ''}`;

/** Null for what makes no sense. */
export function readEventAddress(address: string): EventAddress | null {
  if (/^[0-9a-f]{24}$/.test(address)) return { eventId: address };
  const [, word, at = null] = /^new-([a-z-]+)(?:~(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?))?$/.exec(address) ?? [];
  const kind = contentEventKinds.find((one) => one === word);
  return kind ? { kind, at } : null;
}

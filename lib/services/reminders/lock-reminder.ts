import type { Transaction } from '@/db/client';
import { conflict } from '@/lib/domain/error';
import type { Context } from '../context';
import { lockPublication } from '../publications/lock-publication';

/** What waits for a person to post it, locked with its post. @throws DomainError not_found; conflict when it waits no more */
export async function lockReminder(tx: Transaction, ctx: Context, publicationId: string) {
  const locked = await lockPublication(tx, ctx, publicationId);
  if (locked.publication.state === 'notification_sent') return locked;
  throw conflict('This does not wait to be posted any more. Reload to see what happened.');
}

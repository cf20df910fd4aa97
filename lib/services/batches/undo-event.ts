import type { Transaction } from '@/db/client';
import type { BatchVerb } from '@/lib/domain/batch';
import type { ContentEventView } from '@/lib/domain/content-event';
import { conflict } from '@/lib/domain/error';
import { deleteLocked, restoreLocked } from '../content-events/change-locked';
import { changeAtSource, requireKept, requireOwn } from '../content-events/require-changeable';
import type { Context } from '../context';
import { type Before, moveEvent, tagEvent } from './change-events';

const quiet = { quiet: true };

async function back(tx: Transaction, ctx: Context, event: ContentEventView, before: NonNullable<Before>) {
  if (event.start !== before.toStart || event.end !== before.toEnd) {
    throw conflict('It was moved again since, so it stays where it is.');
  }
  requireOwn(event, changeAtSource);
  await moveEvent(tx, ctx, event, {
    start: String(before.start),
    end: before.end === null ? null : String(before.end),
  });
}

async function restore(tx: Transaction, ctx: Context, event: ContentEventView, was: unknown) {
  if (!event.deletedAt) return;
  if (event.version !== was) throw conflict('It was restored and deleted again since, so it stays deleted.');
  await restoreLocked(tx, ctx, event, quiet);
}

/** Takes back what changeEvent() did, as far as nobody changed it since. `event` is the copy when one was made. */
export async function undoEvent(
  tx: Transaction,
  ctx: Context,
  event: ContentEventView,
  verb: BatchVerb,
  before: NonNullable<Before>,
): Promise<void> {
  switch (verb.kind) {
    case 'move':
    case 'move_to':
      return back(tx, ctx, event, before);
    case 'delete':
      return restore(tx, ctx, event, before.version);
    case 'duplicate':
      if (event.deletedAt) return;
      if (event.version !== 1) throw conflict('The copy was changed since, so it stays.');
      await deleteLocked(tx, ctx, event, quiet);
      return;
    case 'tag':
    case 'untag':
      requireKept(event);
      await tagEvent(tx, ctx, event, { tagId: verb.tagId, on: verb.kind === 'untag' });
  }
}

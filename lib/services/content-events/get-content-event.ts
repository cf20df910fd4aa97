import type * as z from 'zod/mini';
import type { ContentEventRef, ContentEventView } from '@/lib/domain/content-event';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { findContentEvent } from './find-content-event';

/** A content event; deleted ones too, with `deletedAt`, so that their sheet can offer to restore them. */
export async function getContentEvent(
  ctx: Context,
  input: z.output<typeof ContentEventRef>,
): Promise<ContentEventView> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, (tx) => findContentEvent(tx, ctx, input.eventId));
}

import { requirePermission } from '@/lib/domain/permission';
import type { DeliveryRef, DeliveryView } from '@/lib/domain/webhook';
import { type Context, inLocation } from '../context';
import { findDelivery } from './select-deliveries';

/** One message: what was sent and every answer. */
export async function getDelivery(ctx: Context, ref: DeliveryRef): Promise<DeliveryView> {
  requirePermission(ctx.actor, 'location.manage');
  return inLocation(ctx, (tx) => findDelivery(tx, ctx, ref));
}

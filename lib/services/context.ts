import type { Database, Transaction } from '@/db/client';
import { inTenant } from '@/db/tenant';
import type { Actor } from '@/lib/domain/permission';

/** Who does what, where and when; the first argument of every service. Made once per request, never trusted from input. */
export type Context = {
  db: Database;
  organizationId: string;
  locationId: string;
  actor: Actor;
  now: Date;
};

/** A transaction inside the context's location. */
export const inLocation = <T>(ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTenant(ctx.db, ctx, work);

import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './client';

/** Whose rows a transaction may see. `locationId: '*'` means every location of the organization. */
export type Tenant = { organizationId: string; locationId: string };

/** A transaction that sees one tenant's rows only, whatever the queries inside forget (row-level security). */
export function inTenant<T>(db: Database, tenant: Tenant, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'almanac_tenant', true),
      set_config('almanac.organization_id', ${tenant.organizationId}, true),
      set_config('almanac.location_id', ${tenant.locationId}, true)`);
    return work(tx);
  });
}

/** A transaction over all tenants: sign-in, the publisher, operators. Never for a request's own reads and writes. */
export function asSystem<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local role almanac_system`);
    return work(tx);
  });
}

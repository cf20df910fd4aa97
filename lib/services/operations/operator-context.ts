import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { DomainError } from '@/lib/domain/error';
import type { Context } from '../context';

/** The operator at the command line, acting in one location. @throws DomainError not_found */
export async function operatorContext(db: Database, locationId: string): Promise<Context> {
  const [found] = await asSystem(db, (tx) =>
    tx
      .select({ organizationId: locations.organizationId })
      .from(locations)
      .where(and(eq(locations.id, locationId), isNull(locations.archivedAt))),
  );
  if (!found) throw new DomainError('not_found', `There is no location ${locationId}.`);
  return { db, locationId, ...found, actor: { kind: 'system', name: 'Operator' }, now: new Date() };
}

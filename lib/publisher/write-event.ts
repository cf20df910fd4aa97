import type { TransactionSql } from 'postgres';
import { newId } from '@/db/id';

/** One event row by Almanac itself, in the transaction of the change; the database tells the time. */
export async function writeEvent(
  tx: TransactionSql,
  where: { organizationId: string; locationId: string },
  name: string,
  subject: { type: string; id: string },
  after: Record<string, unknown>,
): Promise<void> {
  const actor = JSON.stringify({ kind: 'system', id: null, name: 'Almanac' });
  await tx`insert into events (organization_id, location_id, id, name, subject_type, subject_id, actor, after, created_at)
    values (${where.organizationId}, ${where.locationId}, ${newId()}, ${name}, ${subject.type}, ${subject.id},
      ${actor}::text::jsonb, ${JSON.stringify(after)}::text::jsonb, clock_timestamp())`;
}

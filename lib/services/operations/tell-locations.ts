import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';

/** One event in every location about the whole server: open screens ask anew, and each log says what stopped it. */
export async function tellLocations(tx: Transaction, name: string, by: string, after: object): Promise<void> {
  const actor = JSON.stringify({ kind: 'system', id: null, name: by });
  // Ids begin with the second, as all of ours do.
  await tx.execute(sql`
    insert into events (organization_id, location_id, id, name, subject_type, subject_id, actor, after)
    select l.organization_id, l.id, lpad(to_hex(extract(epoch from now())::bigint), 8, '0')
        || substr(replace(gen_random_uuid()::text, '-', ''), 1, 16),
      ${name}, 'server', 'server', ${actor}::text::jsonb, ${JSON.stringify(after)}::text::jsonb
    from locations l where l.archived_at is null`);
}

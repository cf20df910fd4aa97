import { and, eq, gte } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { type Context, inLocation } from '../context';

/** Names of what happened in this location in the last seconds, each once. Ids begin with the second they were made in. */
export async function recentEvents(ctx: Context, seconds: number): Promise<string[]> {
  const { organizationId, locationId } = ctx;
  const since = Math.floor(Date.now() / 1000) - seconds;
  const rows = await inLocation(ctx, (tx) =>
    tx
      .selectDistinct({ name: events.name })
      .from(events)
      .where(
        and(
          eq(events.organizationId, organizationId),
          eq(events.locationId, locationId),
          gte(events.id, `${since.toString(16).padStart(8, '0')}${'0'.repeat(16)}`),
        ),
      ),
  );
  return rows.map(({ name }) => name);
}

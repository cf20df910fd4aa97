import { sql } from 'drizzle-orm';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';

/** Who may have written something here: the members of the location, and those who wrote and left. By name. */
export async function listAuthors(ctx: Context): Promise<{ id: string; name: string }[]> {
  requirePermission(ctx.actor, 'location.read');
  const { organizationId, locationId } = ctx;
  return inLocation(ctx, async (tx) => {
    // Leaps from one author to the next over the index, however many posts they wrote.
    const rows = await tx.execute<{ id: string; name: string }>(sql`
      with recursive wrote as (
        (select author_id from posts where organization_id = ${organizationId} and location_id = ${locationId}
          and author_id is not null order by author_id limit 1)
        union all
        select (select p.author_id from posts p where p.organization_id = ${organizationId}
          and p.location_id = ${locationId} and p.author_id > wrote.author_id order by p.author_id limit 1)
        from wrote where wrote.author_id is not null
      )
      select u.id, u.name from users u where u.id in (
        select author_id from wrote where author_id is not null
        union select e.author_id from content_events e where e.organization_id = ${organizationId}
          and e.location_id = ${locationId} and e.author_id is not null
      ) order by lower(u.name), u.id`);
    return rows.map(({ id, name }) => ({ id, name }));
  });
}

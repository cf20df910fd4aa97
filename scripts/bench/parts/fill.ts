// Fills locations with posts by SQL, for measurements: 100,000 in some ten seconds. Nothing of it is ever due.
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { accounts, connections } from '@/db/schema/accounts';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';

export type Fill = {
  organizationId: string;
  locationId: string;
  posts: number;
  /** How many of them are planned in `month` (YYYY-MM, UTC), evenly over 28 days; the rest in six years around it. */
  inMonth?: number;
  month?: string;
  /** The day (YYYY-MM-DD) those 28 days begin with, when it is not the first of `month`. */
  from?: string;
  /** How many accounts to make, each post going to two of them; 3 unless said. */
  accounts?: number;
};

/** A few words in every post (coffee), some in one of a thousand (#oysters), the rest in between. */
const words =
  `coffee morning mill kettle roast fresh bread baker Saturday market summer winter offer menu table garden window
  story team photo friend recipe apple cheese honey lemon orange butter flour sugar salt pepper bridge river street corner
  door light music evening weekend holiday birthday ticket concert gallery museum library school teacher student letter`
    .split(/\s+/)
    .map((word) => `'${word}'`)
    .join(',');

async function makeAccounts(tx: Transaction, { organizationId, locationId, accounts: count = 3 }: Fill) {
  const networks = ['bluesky', 'mastodon', 'playground', 'facebook', 'instagram'];
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ organizationId, locationId, id: newId(), connectionId: newId(), provider: 'playground' },
    ...{ network: networks[index % networks.length] ?? 'playground', remoteId: `page-${index}`, name: `Page ${index}` },
    ...{ handle: `page${index}`, limits: {}, state: 'active' as const, position: index },
  }));
  await tx.insert(connections).values(
    rows.map(({ connectionId }) => ({
      ...{ organizationId, locationId, id: connectionId, provider: 'playground', remoteId: connectionId },
      ...{ label: 'Bench', serverUrl: 'http://localhost', scopes: [], state: 'active' as const },
    })),
  );
  await tx.insert(accounts).values(rows);
  return rows.map(({ id }) => id);
}

async function makePosts(tx: Transaction, fill: Fill, accountIds: string[]) {
  const { organizationId, locationId, posts, inMonth = 0, month = '2026-12', from = `${month}-01` } = fill;
  const [here, seed] = [sql`${organizationId}::text, ${locationId}::text`, newId()];
  const first = sql`(${`${from}T00:00:00Z`})::timestamptz`;
  await tx.execute(sql`create temporary table filled on commit drop as select n,
      to_hex(1700000000 + n) || substr(md5(${seed}::text || n), 1, 16) as id,
      case when n <= ${inMonth} then ${first} + (n % 28) * interval '1 day'
        else ${first} + (n % 1000 + 32) * (case when n % 2 = 0 then 1 else -1 end) * interval '1 day' end
        + interval '6 hours' + (n * 7 % 840) * interval '1 minute' as at,
      'Post ' || n || ' ' || (select string_agg((array[${sql.raw(words)}])[1 + (random() * 60)::int], ' ')
        from generate_series(1, 20 + n % 12)) || case when n % 1000 = 0 then ' #oysters' else '' end as summary
    from generate_series(1, ${posts}::int) as n`);
  await tx.execute(sql`insert into posts (organization_id, location_id, id, summary, details, state, scheduled_at,
      wall_time, time_zone, created_at, updated_at)
    select ${here}, id, summary, '{}', case when at > now() + interval '1 day' and n % 4 > 0 then 'scheduled'
        when at > now() then 'draft' else 'published' end,
      at, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI'), 'UTC', now() - n * interval '1 minute',
      now() - n * interval '1 minute' from filled`);
  for (const shift of [0, 1]) {
    await tx.execute(sql`insert into publications (organization_id, location_id, id, post_id, account_id, state, published_at)
      select ${here}, substr(md5(f.id || ${shift}::text), 1, 24), f.id,
        (${`{${accountIds.join(',')}}`}::text[])[1 + (n + ${shift}) % ${accountIds.length}::int], p.state,
        case when p.state = 'published' then f.at end
      from filled f join posts p on p.organization_id = ${organizationId} and p.id = f.id`);
  }
  await tx.execute(sql`drop table filled`);
}

/** Puts posts with their publications into a location that is there. */
export async function fillLocation(db: Database, fill: Fill): Promise<{ accountIds: string[] }> {
  const accountIds = await asSystem(db, async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    const ids = await makeAccounts(tx, fill);
    await makePosts(tx, fill, ids);
    return ids;
  });
  return { accountIds };
}

/** Makes `count` further locations of an organization with `postsEach` posts; statistics are taken afterwards. */
export async function fillLocations(
  db: Database,
  { organizationId, count, postsEach }: { organizationId: string; count: number; postsEach: number },
) {
  for (let index = 0; index < count; index += 1) {
    const locationId = newId();
    await asSystem(db, (tx) =>
      tx.insert(locations).values({ organizationId, id: locationId, name: `Bench ${index}`, timeZone: 'UTC' }),
    );
    await fillLocation(db, { organizationId, locationId, posts: postsEach, accounts: 2 });
  }
}

/** Statistics and visibility, as autovacuum brings them a minute later. */
export async function settle(db: Database) {
  for (const table of ['posts', 'publications', 'accounts', 'locations', 'content_events']) {
    await db.execute(sql.raw(`vacuum analyze ${table}`));
  }
}

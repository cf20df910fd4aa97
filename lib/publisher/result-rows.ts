import type { PostResults } from '@/lib/providers/provider';
import type { Machine } from './machine';
import type { AccountRow, PartRef } from './rows';
import { system } from './system';

/** A published post whose results are to be read, and the account it stands on. */
export type ResultRow = Omit<PartRef, 'part'> &
  Pick<
    AccountRow,
    'provider' | 'handle' | 'serverUrl' | 'connectionId' | 'sealedConnection' | 'sealedAccount' | 'endsSoon'
  > & {
    remoteId: string;
    accountRemoteId: string;
    publishedMs: number;
    nowMs: number;
  };

/** At most this many in one round. */
const most = 200;
/** Taken rows come up again after this long, should their reader die. */
const lease = '15 minutes';

const readable = (machine: Machine) =>
  Object.values(machine.providers).flatMap((provider) => (provider?.results ? [provider.id as string] : []));

/** Notes new posts, then takes what is due: with any number of workers each row is somebody's. */
export async function takeResults(machine: Machine): Promise<ResultRow[]> {
  const providers = readable(machine);
  if (providers.length === 0) return [];
  return system(machine, async (tx) => {
    await tx`insert into publication_results (organization_id, location_id, publication_id, account_id, published_at,
        read_at, next_read_at)
      select p.organization_id, p.location_id, p.id, p.account_id, p.published_at, p.published_at,
        p.published_at + interval '1 hour'
      from publications p join accounts a on a.organization_id = p.organization_id and a.id = p.account_id
      where p.published_at > clock_timestamp() - interval '7 days' and p.state = 'published' and p.remote_id is not null
        and a.provider = any(${providers}) and not exists (select 1 from publication_results r
          where r.organization_id = p.organization_id and r.publication_id = p.id)
      order by p.published_at limit 1000
      on conflict do nothing`;
    return tx<ResultRow[]>`with due as (select r.organization_id, r.publication_id from publication_results r
        where r.next_read_at <= clock_timestamp() order by r.next_read_at limit ${most} for update skip locked),
      taken as (update publication_results r set next_read_at = case
          when r.published_at < clock_timestamp() - interval '10 days' then null
          else clock_timestamp() + ${lease}::interval end
        from due where r.organization_id = due.organization_id and r.publication_id = due.publication_id
        returning r.organization_id, r.publication_id, r.published_at)
      select p.organization_id as "organizationId", p.location_id as "locationId", p.id as "publicationId",
        p.post_id as "postId", p.account_id as "accountId", p.remote_id as "remoteId", a.provider, a.handle,
        a.remote_id as "accountRemoteId", c.server_url as "serverUrl", a.connection_id as "connectionId",
        c.sealed_credentials as "sealedConnection", a.sealed_credentials as "sealedAccount",
        coalesce(c.expires_at < clock_timestamp() + make_interval(secs => ${machine.timing.refreshAheadSeconds}), false)
          as "endsSoon",
        extract(epoch from t.published_at)::float8 * 1000 as "publishedMs",
        extract(epoch from clock_timestamp())::float8 * 1000 as "nowMs"
      from taken t
      join publications p on p.organization_id = t.organization_id and p.id = t.publication_id
      join accounts a on a.organization_id = p.organization_id and a.id = p.account_id and a.state = 'active'
      join connections c on c.organization_id = a.organization_id and c.id = a.connection_id
      where p.remote_id is not null`;
  });
}

type Found = { row: ResultRow; results: PostResults; next: Date | null };

export async function saveResults(machine: Machine, found: Found[]): Promise<void> {
  if (found.length === 0) return;
  await system(machine, async (tx) => {
    for (const { row, results, next } of found) {
      const { impressions, likes, comments, shares } = results;
      await tx`update publication_results set impressions = ${impressions}, likes = ${likes}, comments = ${comments},
          shares = ${shares}, read_at = clock_timestamp(), next_read_at = ${next}
        where organization_id = ${row.organizationId} and publication_id = ${row.publicationId}`;
    }
  });
}

/** They keep what was read last and are not asked for again. */
export async function settleWithout(machine: Machine, rows: ResultRow[]): Promise<void> {
  if (rows.length === 0) return;
  await system(machine, async (tx) => {
    for (const row of rows) {
      await tx`update publication_results set next_read_at = null
        where organization_id = ${row.organizationId} and publication_id = ${row.publicationId}`;
    }
  });
}

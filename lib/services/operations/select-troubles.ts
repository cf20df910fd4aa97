import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Trouble } from '@/lib/domain/server-view';

type Found = { count: number; since: string | null; location: string | null; id: string | null };

const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const postOf = ({ location, id }: Found) => (location && id ? `/${location}/posts/${id}` : null);

/** Each question answers how many, since when, and the oldest one's location and id. */
type Question = {
  ask: SQL;
  tell: (found: Found) => Omit<Trouble, 'count' | 'since'>;
};

const oldest = (at: string, id: string) =>
  sql.raw(`count(*)::int as count,
  to_char(min(${at}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
  (array_agg(p.location_id order by ${at}))[1] as location, (array_agg(${id} order by ${at}))[1] as id`);

const questions: Question[] = [
  {
    ask: sql`select ${oldest('p.updated_at', 'p.post_id')} from publications p where p.needs_person`,
    tell: (found) => ({
      what: plural(found.count, 'post may be live or not', 'posts may be live or not'),
      cure: 'Almanac could not find out. Somebody looks at the network and says so on the post.',
      href: postOf(found),
    }),
  },
  {
    ask: sql`select ${oldest('p.updated_at', 'p.post_id')} from publications p
      where p.due_at is not null and p.state = 'unknown' and p.updated_at < now() - interval '10 minutes'`,
    tell: (found) => ({
      what: `${plural(found.count, 'outcome has', 'outcomes have')} been unknown for over ten minutes`,
      cure: 'It is looked up at the network by itself while a worker runs; the post’s proof says what was seen.',
      href: postOf(found),
    }),
  },
  {
    ask: sql`select ${oldest('p.due_at', 'p.post_id')} from publications p
      join accounts a on a.organization_id = p.organization_id and a.id = p.account_id and a.paused_at is null
        and (a.next_allowed_at is null or a.next_allowed_at < now())
      join locations l on l.organization_id = p.organization_id and l.id = p.location_id and l.paused_at is null
      where p.due_at < now() - interval '1 minute' and p.state = 'scheduled'
        and not exists (select 1 from server_holds h where h.ended_at is null)
        and not exists (select 1 from attempts t where t.organization_id = p.organization_id
          and t.account_id = p.account_id and t.state in ('claimed', 'sending'))`,
    tell: (found) => ({
      what: `${plural(found.count, 'post is', 'posts are')} over a minute late`,
      cure: 'A worker must be running and well. One more catches up faster: npm run worker.',
      href: postOf(found),
    }),
  },
  {
    ask: sql`select ${oldest('p.lease_until', 'p.publication_id')} from attempts p
      where p.state in ('claimed', 'sending') and p.lease_until < now() - interval '30 seconds'`,
    tell: (found) => ({
      what: `${plural(found.count, 'attempt was', 'attempts were')} left by a worker that is gone`,
      cure: 'The next worker takes it over by itself. Start one: npm start, or npm run worker.',
      href: null,
    }),
  },
  {
    ask: sql`select count(*)::int as count, null as since, (array_agg(a.location_id))[1] as location, (array_agg(a.id))[1] as id
      from accounts a where a.state = 'reconnect_needed'`,
    tell: ({ count, location, id }) => ({
      what: `${plural(count, 'account asks', 'accounts ask')} to be reconnected`,
      cure: 'Posts due on it fail until somebody signs in again.',
      href: location && id ? `/${location}/accounts?reconnect=${id}` : null,
    }),
  },
  {
    ask: sql`select ${oldest('p.due_at', 'p.webhook_id')} from webhook_deliveries p
      where p.due_at < now() - interval '5 minutes'`,
    tell: ({ count }) => ({
      what: `${plural(count, 'message to a webhook is', 'messages to webhooks are')} over five minutes late`,
      cure: 'Workers send them; each webhook’s log says what the other side answers.',
      href: null,
    }),
  },
  {
    ask: sql`select ${oldest('p.mail_due_at', 'p.subject_id')} from notifications p
      where p.mail_state = 'due' and p.mail_due_at < now() - interval '10 minutes'`,
    tell: ({ count, location }) => ({
      what: `${plural(count, 'notification waits', 'notifications wait')} to be mailed`,
      cure: 'Set-up says whether the mail server lets Almanac in.',
      href: location ? `/${location}/settings/set-up` : null,
    }),
  },
];

const jobs = sql`select count(*)::int as count,
    to_char(min(created_on) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
    null as location, string_agg(distinct name, ', ') as id
  from pgboss.job where state = 'failed' or (state = 'retry' and retry_count >= 3)`;

/** What is stuck or overdue, the pressing first; empty when all is well. */
export async function selectTroubles(tx: Transaction): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const note = (found: Found | undefined, tell: Question['tell']) => {
    if (found && found.count > 0) troubles.push({ count: found.count, since: found.since, ...tell(found) });
  };
  for (const { ask, tell } of questions) note((await tx.execute<Found>(ask))[0], tell);
  // pg-boss' tables are the owner's.
  await tx.execute(sql`reset role`);
  note((await tx.execute<Found>(jobs))[0], ({ count, id }) => ({
    what: `${plural(count, 'background job fails', 'background jobs fail')} (${id})`,
    cure: 'They are tried again by themselves for hours; the worker’s log says why they fail.',
    href: null,
  }));
  return troubles;
}

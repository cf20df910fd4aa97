import type { Sql } from '@/db/client';
import type { Check } from './check';

type Hold = { kind: 'pause' | 'restore'; by: string; at: string; since: string | null };

const minute = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

/** Whether this server sends at all, and what makes it send again. */
export async function sendingCheck(sql: Sql): Promise<Check> {
  const name = 'sending';
  const [hold] = await sql<
    Hold[]
  >`select kind, started_by as by, to_char(started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI') as at,
      to_char(since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI') as since
    from server_holds where ended_at is null order by kind = 'restore' desc limit 1`;
  if (!hold) return { name, ok: true, message: 'what is due goes out' };
  if (hold.kind === 'pause') {
    const message = `paused by ${hold.by} since ${minute(hold.at)}; what is due waits. npm run admin -- resume lets it go`;
    return { name, ok: true, note: true, message };
  }
  const from = hold.since ? ` of ${minute(hold.since)}` : '';
  const message =
    `on hold since ${minute(hold.at)}, because a backup${from} was restored. What was due since is looked up at the ` +
    'networks; then npm run admin -- release';
  return { name, ok: false, message };
}

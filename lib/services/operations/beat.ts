import type { Sql } from '@/db/client';
import manifest from '@/package.json' with { type: 'json' };

/** How the publisher of this worker is: milliseconds since it last looked for what is due and since it found some; how attempts ended. */
type Pulse = () => { lookedMs: number | null; claimedMs: number | null; outcomes: Record<string, number> };

type Options = { pulse: Pulse /** Runs with each beat, before it. */; each?: () => Promise<unknown> };

/** Says every five seconds that this worker lives and looks for work, and clears away those silent for a day. */
export function beat(sql: Sql, name: string, { pulse, each }: Options): { stop(): Promise<void> } {
  const ago = (milliseconds: number | null) =>
    milliseconds === null ? sql`null` : sql`now() - make_interval(secs => ${milliseconds / 1000})`;
  const once = async () => {
    try {
      await each?.();
      const { lookedMs, claimedMs, outcomes } = pulse();
      await sql`insert into workers (name, version, looked_at, claimed_at, outcomes)
        values (${name}, ${manifest.version}, ${ago(lookedMs)}, ${ago(claimedMs)}, ${JSON.stringify(outcomes)}::text::jsonb)
        on conflict (name) do update set seen_at = now(), looked_at = excluded.looked_at, claimed_at = excluded.claimed_at,
          outcomes = excluded.outcomes`;
      await sql`delete from workers where seen_at < now() - interval '1 day'`;
    } catch (error) {
      console.error(`The worker could not report: ${error instanceof Error ? error.message : error}`);
    }
  };
  let last: Promise<unknown> = once();
  const timer = setInterval(() => {
    last = last.then(once);
  }, 5000);
  return {
    async stop() {
      clearInterval(timer);
      await last;
      await sql`delete from workers where name = ${name}`.catch(() => {});
    },
  };
}

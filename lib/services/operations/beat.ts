import type { Sql } from '@/db/client';
import manifest from '@/package.json' with { type: 'json' };

/** Says every five seconds that this worker lives, and clears away those silent for a day. */
export function beat(sql: Sql, name: string): { stop(): Promise<void> } {
  const once = () =>
    sql`insert into workers (name, version) values (${name}, ${manifest.version})
      on conflict (name) do update set seen_at = now()`
      .then(() => sql`delete from workers where seen_at < now() - interval '1 day'`)
      .catch((error: Error) => console.error(`The worker could not report: ${error.message}`));
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

import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Sql } from '@/db/client';
import { newId } from '@/db/id';

const Marks = z.record(z.string(), z.number());
type Marks = z.infer<typeof Marks>;
/** The row as it stands, and the database it stands in now. */
type Row = {
  id: string;
  number: number;
  at: string;
  kept: string | null;
  lineage: string | null;
  synchronous: boolean;
};

async function readMarks(file: string): Promise<Marks> {
  try {
    return Marks.parse(JSON.parse(await fs.readFile(file, 'utf8')));
  } catch {
    // Missing or torn: then only what this process has seen counts.
    return {};
  }
}

/** A file in the data folder is never half written: renamed into place. */
async function writeMarks(file: string, marks: Marks): Promise<void> {
  const own = `${file}.${process.pid}`;
  await fs.writeFile(own, JSON.stringify(marks));
  await fs.rename(own, file);
}

const clusterOf = (lineage: string) => lineage.split('/')[0];

/**
 * Whether this database may lack its last commits: another cluster holds it (a restore), or a replica was promoted whose
 * primary did not wait for it.
 */
function hasMoved({ kept, lineage, synchronous }: Row): boolean {
  if (kept === null || lineage === null || kept === lineage) return false;
  return !synchronous || clusterOf(kept) !== clusterOf(lineage);
}

/**
 * Counts the database's mark up and remembers it outside the database, in `folder`. A database that counts lower than
 * we remember is older than one we have worked with; one that stands elsewhere than its mark says was restored or
 * promoted. Call it before the first claim, and again every few seconds.
 */
export function openMark(sql: Sql, folder: string) {
  const file = path.join(folder, 'database-mark.json');
  const seen = new Map<string, number>();
  return {
    /**
     * `hold` is called with when the database was last marked before it went back, and is done before the new place
     * counts as known: until then nothing is claimed. @returns whether it went back
     */
    async keep(hold: (since: Date) => Promise<unknown>): Promise<boolean> {
      // Before the database is asked: another worker may count on in between, and that is no restore.
      const marks = await readMarks(file);
      await sql`insert into server_marks (id, number) select ${newId()}, 0 where not exists (select 1 from server_marks)`;
      const [before] = await sql<Row[]>`select id, number::float8 as number, to_json(marked_at)#>>'{}' as at,
          lineage as kept, almanac_lineage() as lineage, synchronous
        from server_marks order by id limit 1`;
      if (!before) throw new Error('The database keeps no mark.');
      const known = Math.max(marks[before.id] ?? 0, seen.get(before.id) ?? 0);
      const restored = before.number < known || hasMoved(before);
      if (restored) await hold(new Date(before.at));
      const [after] = await sql<{ number: number }[]>`update server_marks
        set number = greatest(number, ${known}::bigint) + 1, marked_at = now(), lineage = ${before.lineage},
          synchronous = current_setting('synchronous_standby_names') <> ''
            and current_setting('synchronous_commit') in ('on', 'remote_apply')
        where id = ${before.id} returning number::float8 as number`;
      // What waited for the mark to know its place is looked for again.
      if (before.kept !== before.lineage) await sql`select pg_notify('almanac_due', '')`;
      const number = after?.number ?? known;
      seen.set(before.id, number);
      await writeMarks(file, { ...marks, [before.id]: Math.max(number, marks[before.id] ?? 0) }).catch(() => {});
      return restored;
    },
  };
}
export type Mark = ReturnType<typeof openMark>;

import fs from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Sql } from '@/db/client';
import { newId } from '@/db/id';

const Marks = z.record(z.string(), z.number());
type Marks = z.infer<typeof Marks>;
type Row = { id: string; number: number; at: string };

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

/**
 * Counts the database's mark up and remembers it outside the database, in `folder`. A database that counts lower than
 * we remember is older than one we have worked with: it came back from a backup. Call it before the first claim, and
 * again every few seconds.
 */
export function openMark(sql: Sql, folder: string) {
  const file = path.join(folder, 'database-mark.json');
  const seen = new Map<string, number>();
  return {
    /** @returns when the database was last marked before it went back, or null when it did not */
    async keep(): Promise<{ since: Date } | null> {
      // Before the database is asked: another worker may count on in between, and that is no restore.
      const marks = await readMarks(file);
      await sql`insert into server_marks (id, number) select ${newId()}, 0 where not exists (select 1 from server_marks)`;
      const [before] = await sql<Row[]>`select id, number::float8 as number, to_json(marked_at)#>>'{}' as at
        from server_marks order by id limit 1`;
      if (!before) throw new Error('The database keeps no mark.');
      const known = Math.max(marks[before.id] ?? 0, seen.get(before.id) ?? 0);
      const [after] = await sql<{ number: number }[]>`update server_marks
        set number = greatest(number, ${known}::bigint) + 1, marked_at = now() where id = ${before.id}
        returning number::float8 as number`;
      const number = after?.number ?? known;
      seen.set(before.id, number);
      await writeMarks(file, { ...marks, [before.id]: Math.max(number, marks[before.id] ?? 0) }).catch(() => {});
      return before.number < known ? { since: new Date(before.at) } : null;
    },
  };
}
export type Mark = ReturnType<typeof openMark>;

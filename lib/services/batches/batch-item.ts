import type { batchItems } from '@/db/schema/batches';
import { DomainError } from '@/lib/domain/error';

type Row = typeof batchItems.$inferSelect;
export type BatchItem = Pick<Row, 'position' | 'subject' | 'subjectId' | 'before'>;

/**
 * What became of an item. Run: `done` with what undo needs, or without when there was nothing to do; `failed` with why.
 * Undone: `undone`, or still `done` with why it stays so.
 */
export type Outcome = { position: number } & (
  | { state: 'done'; before?: NonNullable<Row['before']> }
  | { state: 'failed'; reason: string }
  | { state: 'undone' }
  | { state: 'done'; reason: string }
);

/** `judge` for each; one that throws a DomainError has its reason. Any other error is ours and ends the whole. */
export function judgeEach<Entry extends { item: BatchItem }, Value>(
  entries: Entry[],
  state: 'failed' | 'done',
  judge: (entry: Entry) => Value | null,
): { able: (Entry & { value: Value })[]; nothingToDo: Entry[]; refused: Outcome[] } {
  const able: (Entry & { value: Value })[] = [];
  const nothingToDo: Entry[] = [];
  const refused: Outcome[] = [];
  for (const entry of entries) {
    try {
      const value = judge(entry);
      if (value === null) nothingToDo.push(entry);
      else able.push({ ...entry, value });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ position: entry.item.position, state, reason: error.message });
    }
  }
  return { able, nothingToDo, refused };
}

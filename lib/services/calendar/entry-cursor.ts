import * as z from 'zod/mini';
import { invalid } from '@/lib/domain/error';
import { Id } from '@/lib/domain/id';

const Cursor = z.tuple([z.iso.datetime(), z.boolean(), Id]);

/** Where a page of the calendar ended, in its order. */
export type EntryCursor = { at: string; allDay: boolean; id: string };

export const writeEntryCursor = ({ at, allDay, id }: EntryCursor) =>
  Buffer.from(JSON.stringify([at, allDay, id])).toString('base64url');

/** @throws DomainError invalid, beside `path`, when it is none of ours */
export function readEntryCursor(cursor: string, path = 'cursor'): EntryCursor {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    value = null;
  }
  const parsed = z.safeParse(Cursor, value);
  if (parsed.success) return { at: parsed.data[0], allDay: parsed.data[1], id: parsed.data[2] };
  const message = 'This cursor is not one of ours. Start again without it.';
  throw invalid(message, [{ path, message }]);
}

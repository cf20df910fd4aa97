import * as z from 'zod/mini';
import { invalid } from '@/lib/domain/error';
import { Id } from '@/lib/domain/id';

const Cursor = z.tuple([z.iso.datetime(), Id]);

/** Where a page ended: the sort column and the id, opaque to callers. */
export const writeCursor = (at: string, id: string) => Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** @throws DomainError invalid, beside `path`, when it is none of ours */
export function readCursor(cursor: string, path = 'cursor'): { at: string; id: string } {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    value = null;
  }
  const parsed = z.safeParse(Cursor, value);
  if (parsed.success) return { at: parsed.data[0], id: parsed.data[1] };
  const message = 'This cursor is not one of ours. Start again without it.';
  throw invalid(message, [{ path, message }]);
}

import { noteSignedOut } from '@/components/data/signed-out';
import { thrownError } from '@/components/data/thrown-error';
import type { ActionResult } from '@/lib/domain/action-result';

/** Awaits a server action; a lost answer becomes an error as data, an ended session is told to the whole page. */
export async function callAction<T>(call: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  const result = await call.catch((thrown: unknown): ActionResult<T> => ({ ok: false, error: thrownError(thrown) }));
  if (!result.ok && result.error.code === 'unauthenticated') noteSignedOut(true);
  return result;
}

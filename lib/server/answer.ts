import { headers } from 'next/headers';
import type { ActionResult } from '@/lib/domain/action-result';
import { toActionError } from './action-error';
import { requireOwnOrigin } from './origin';

/** What every server action does around its work: checks where it came from, and answers failures as data. */
export async function answer<T>(where: string, work: (headers: Headers) => Promise<T>): Promise<ActionResult<T>> {
  try {
    const requestHeaders = await headers();
    requireOwnOrigin(requestHeaders);
    return { ok: true, data: await work(requestHeaders) };
  } catch (error) {
    return { ok: false, error: toActionError(error, where) };
  }
}

import type { PlannerReads } from '@/lib/contracts/planner/reads';
import type { ActionError } from '@/lib/domain/action-result';
import { type ErrorCode, errorCodes } from '@/lib/domain/error';
import { ReadError } from './read-error';

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;
export type ReadParams<Path extends keyof PlannerReads> = Record<ParamNames<Path>, string>;

const byStatus: Record<number, ErrorCode> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
};
const unreachable = 'Almanac does not answer right now. What you see may be old; it is asked again by itself.';

/** `{ state: ['a', 'b'], q: '' }` → `?state=a&state=b`: arrays are repeated keys, empty values are left out. */
export function queryString(query: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

async function errorOf(response: Response): Promise<ActionError> {
  const body: unknown = await response.json().catch(() => null);
  const told = (body && typeof body === 'object' && 'error' in body ? body.error : body) as Partial<ActionError> | null;
  const code = errorCodes.find((known) => known === told?.code?.toLowerCase()) ?? byStatus[response.status];
  return { ...told, code: code ?? 'unavailable', message: (code && told?.message) || unreachable };
}

/** One GET of the planner API. @throws ReadError with words to show. */
export async function readPlanner<Path extends keyof PlannerReads>(
  path: Path,
  params: ReadParams<Path>,
  query?: PlannerReads[Path]['query'],
  signal?: AbortSignal,
): Promise<PlannerReads[Path]['answer']> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  );
  try {
    const response = await fetch(`/api/planner${filled}${queryString({ ...query })}`, {
      headers: { accept: 'application/json' },
      signal,
    });
    if (!response.ok) throw new ReadError(await errorOf(response));
    // A line that is torn in the middle of the answer ends here too.
    return (await response.json()) as PlannerReads[Path]['answer'];
  } catch (error) {
    if (signal?.aborted || error instanceof ReadError) throw error;
    throw new ReadError({ code: 'unavailable', message: unreachable });
  }
}

import type { ActionError } from '@/lib/domain/action-result';

/** What a thrown server action means: the page is older than the server, or nobody answered. */
export function thrownError(error: unknown): ActionError {
  const words = error instanceof Error ? error.message : '';
  if (/Server Action|deployment/i.test(words)) {
    return { code: 'conflict', message: 'Almanac was updated since this page was opened. Reload it and try again.' };
  }
  return {
    code: 'unavailable',
    message: 'Almanac could not be reached, so nothing was changed. Try again in a moment.',
  };
}

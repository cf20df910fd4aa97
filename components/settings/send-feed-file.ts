import { queryString } from '@/components/data/read';
import type { ActionError, ActionResult } from '@/lib/domain/action-result';
import type { FeedFile, FeedReading } from '@/lib/domain/feed';

const lost: ActionError = { code: 'unavailable', message: 'The file did not get through. Try again in a moment.' };

/** An .ics file to the planner API, as its bytes: an action would take a tenth of what a calendar may have. */
export async function sendFeedFile(
  locationId: string,
  file: File,
  chosen: FeedFile,
): Promise<ActionResult<FeedReading>> {
  try {
    const query = queryString({ ...chosen, fileName: file.name });
    const response = await fetch(`/api/planner/locations/${locationId}/feeds/file${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/calendar' },
      body: file,
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, data: body as FeedReading };
    return { ok: false, error: (body as { error?: ActionError }).error ?? lost };
  } catch {
    return { ok: false, error: lost };
  }
}

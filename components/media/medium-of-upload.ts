import type { MediaView } from '@/lib/domain/views';
import { askPatiently, type Patience } from './ask-patiently';
import { pause } from './upload-retry';

const giveUpAfter = 60;

/**
 * All bytes are there: which medium they became. The server may need a moment to write it down, and the line may be gone.
 * Null where the server says nothing for some five minutes. @throws Unanswered with the server's words
 */
export async function mediumOfUpload(
  locationId: string,
  uploadUrl: string,
  patience: Patience,
): Promise<MediaView | null> {
  const uploadId = new URL(uploadUrl, window.location.href).pathname.split('/').at(-1) ?? '';
  const ask = <T>(path: string) => askPatiently<T>('GET', `/locations/${locationId}/${path}`, undefined, patience);
  for (let tries = 0; tries <= giveUpAfter && !patience.signal.aborted; tries += 1) {
    const { mediaId } = await ask<{ mediaId: string | null }>(`uploads/${uploadId}`);
    if (mediaId) return ask<MediaView>(`media/${mediaId}`);
    await pause(Math.min(5000, 250 * 2 ** tries), patience.signal);
  }
  return null;
}

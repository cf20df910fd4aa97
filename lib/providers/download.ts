import { fetch } from 'undici';
import { guardedAgent } from './guarded-agent';
import { checkedUrl, explain, nextHop } from './http';

/** What the address gives could not be fetched; the message says why, for the person who gave it. */
export class DownloadError extends Error {}

export type Download = {
  /** Of the last hop, without its query: what a file may be named after. */
  url: URL;
  contentType: string | undefined;
  /** Bytes as they come; ends with DownloadError when the connection breaks or time is up. */
  body: AsyncIterable<Uint8Array>;
};

/** Milliseconds to the first byte, and to the last. */
const patience = { head: 15_000, whole: 10 * 60_000 };
const mostHops = 5;

async function follow(address: string, signal: AbortSignal) {
  let url = checkedUrl(address);
  for (let hops = mostHops; ; hops -= 1) {
    const head = AbortSignal.any([signal, AbortSignal.timeout(patience.head)]);
    const response = await fetch(url, {
      headers: { 'user-agent': 'Almanac', accept: 'image/*, video/*, application/pdf;q=0.9, */*;q=0.1' },
      redirect: 'manual',
      dispatcher: guardedAgent,
      signal: head,
    });
    const location = response.headers.get('location');
    if (!location || ![301, 302, 303, 307, 308].includes(response.status)) return { response, url };
    await response.body?.cancel();
    if (hops === 0) throw new DownloadError(`${url.host} redirects too often.`);
    url = nextHop(url, location);
  }
}

/**
 * Opens a public address through the outbound guard, each redirect checked again, for a body of any length: the reader
 * stops where it has enough. @throws DownloadError
 */
export async function openDownload(address: string): Promise<Download> {
  const whole = AbortSignal.timeout(patience.whole);
  const given = URL.canParse(address) ? new URL(address) : new URL('http://invalid');
  try {
    const { response, url } = await follow(address, whole);
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new DownloadError(`${url.host} answered with status ${response.status} instead of a file.`);
    }
    const stream = response.body;
    async function* body() {
      try {
        for await (const chunk of stream) yield chunk as Uint8Array;
      } catch (error) {
        throw new DownloadError(explain(error, url));
      }
    }
    return { url, contentType: response.headers.get('content-type') ?? undefined, body: body() };
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    // The guard's own words (not public, not https) are meant for people.
    throw new DownloadError(error instanceof Error && !('cause' in error) ? error.message : explain(error, given));
  }
}

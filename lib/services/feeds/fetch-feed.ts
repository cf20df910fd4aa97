import { createHash } from 'node:crypto';
import { DomainError, invalid } from '@/lib/domain/error';
import { feedLimits } from '@/lib/domain/feed-limits';
import { httpRequest, LostAnswerError, NotSentError } from '@/lib/providers/http';
import { decodeHtml } from '../link-previews/decode-html';

/** What was read last, so that the server may say that nothing changed. */
export type Known = { etag: string | null; lastModified: string | null };
export type Fetched = { text: string; url: string; hash: string } & Known;

/** For all hops and the whole answer together. */
const milliseconds = 25_000;
const megabytes = feedLimits.bytes / 1_000_000;
const refuse = (message: string) => invalid(message, [{ path: 'url', message }]);

const statusWords: Record<number, string> = {
  401: 'asks for a password. Use the calendar’s public or secret address instead',
  403: 'does not let us read this. Is the calendar public, or shared by a secret address',
  404: 'has nothing at this address. Check it',
  410: 'says that this is gone for good',
  429: 'asks us to come back later',
};

/**
 * Reads an address, or answers null when its server says that nothing changed.
 * @throws DomainError invalid (path `url`) | unavailable, with a sentence to show
 */
export async function fetchFeed(url: string, known: Known | null): Promise<Fetched | null> {
  const { host } = new URL(url);
  const headers: Record<string, string> = {
    accept: 'text/calendar, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
    'user-agent': 'Mozilla/5.0 (compatible; Almanac; feed reader)',
  };
  if (known?.etag) headers['if-none-match'] = known.etag;
  if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
  try {
    const call = { signal: AbortSignal.timeout(milliseconds), record: () => {} };
    const answer = await httpRequest(call, url, {
      headers,
      follow: 5,
      maxBytes: feedLimits.bytes,
      plain: true,
      timeout: milliseconds,
    });
    const { status } = answer;
    if (status === 304 && known) return null;
    if (status >= 300 && status < 400) throw refuse(`${host} redirects too often.`);
    if (status === 429 || status >= 500) {
      throw new DomainError(
        'unavailable',
        `${host} ${statusWords[status] ?? `answered ${status}; it has trouble of its own`}.`,
      );
    }
    if (status >= 400) throw refuse(`${host} ${statusWords[status] ?? `answered ${status} instead of a feed`}.`);
    return {
      text: decodeHtml(answer.body, answer.headers.get('content-type') ?? ''),
      url: answer.url,
      hash: createHash('sha256').update(answer.body).digest('hex'),
      etag: short(answer.headers.get('etag')),
      lastModified: short(answer.headers.get('last-modified')),
    };
  } catch (error) {
    if (error instanceof NotSentError) throw refuse(`This address cannot be read: ${error.message}`);
    if (!(error instanceof LostAnswerError)) throw error;
    if (error.message.includes('longer than')) throw refuse(`What ${host} sends is larger than ${megabytes} MB.`);
    throw new DomainError('unavailable', `This address could not be read: ${error.message}`);
  }
}

const short = (header: string | null) => (header && header.length <= 500 ? header : null);

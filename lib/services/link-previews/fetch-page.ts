import { DomainError, invalid } from '@/lib/domain/error';
import { httpRequest, LostAnswerError, NotSentError } from '@/lib/providers/http';
import { decodeHtml } from './decode-html';

/** Of a page its head is enough, however long it is; of time for all hops together, too. */
const pageLimits = { bytes: 1_000_000, milliseconds: 12_000, hops: 5 };

const refuse = (message: string) => invalid(message, [{ path: 'url', message }]);
const writeIt = 'Check the address, or write the card by hand.';

/** A page's text and where it was found after redirects. @throws DomainError invalid | unavailable, with words to show */
export async function fetchPage(url: string): Promise<{ html: string; url: string }> {
  const { host } = new URL(url);
  try {
    const signal = AbortSignal.timeout(pageLimits.milliseconds);
    const answer = await httpRequest({ signal, record: () => {} }, url, {
      headers: {
        accept: 'text/html,application/xhtml+xml;q=0.9',
        'user-agent': 'Mozilla/5.0 (compatible; Almanac; link card)',
      },
      follow: pageLimits.hops,
      maxBytes: pageLimits.bytes,
      cut: true,
      plain: true,
      timeout: pageLimits.milliseconds,
    });
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status >= 300 && answer.status < 400) throw refuse(`${host} redirects too often. ${writeIt}`);
    if (answer.status >= 400) throw refuse(`${host} answered ${answer.status} instead of a page. ${writeIt}`);
    if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) {
      throw refuse(`This address is not a web page${type ? ` but ${type.split(';')[0]}` : ''}. ${writeIt}`);
    }
    return { html: decodeHtml(answer.body, type), url: answer.url };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (error instanceof NotSentError) throw refuse(`This page cannot be read: ${error.message} ${writeIt}`);
    if (error instanceof LostAnswerError) {
      throw new DomainError(
        'unavailable',
        `This page could not be read: ${error.message} Try again, or write the card by hand.`,
      );
    }
    throw error;
  }
}

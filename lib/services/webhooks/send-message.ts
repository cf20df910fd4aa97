import type { WebhookAnswer } from '@/lib/domain/webhook-answer';
import { retryAfterSeconds } from '@/lib/domain/webhook-retry';
import { httpRequest, LostAnswerError, NotSentError } from '@/lib/providers/http';
import { redactBody } from '@/lib/providers/redact';

/** A receiver has to take a message and work on it afterwards. */
const answerMs = 10_000;
/** Read at most; of a longer answer what came before. */
const longestAnswer = 200_000;
const keptAnswer = 1000;

export type Sent = { answer: WebhookAnswer; retryAfter: number | null };

/** Fit for a column of JSON: no NUL, no half characters. */
const storable = (text: string) => text.replaceAll('\0', '').slice(0, keptAnswer).toWellFormed();

const reasons: [test: (status: number) => boolean, words: string][] = [
  [(status) => status >= 300 && status < 400, 'It redirects elsewhere; redirects are not followed.'],
  [
    (status) => status === 401 || status === 403,
    'It refuses us. Does it ask for a password or let in only some addresses?',
  ],
  [(status) => status === 404, 'There is nothing at this address.'],
  [(status) => status === 405, 'It takes no POST requests.'],
  [(status) => status === 410, 'It says that it is gone for good.'],
  [(status) => status === 429, 'It asks us to slow down.'],
  [(status) => status >= 500, 'It has trouble of its own.'],
];

const reasonOf = (status: number): string | null =>
  status >= 200 && status < 300
    ? null
    : (reasons.find(([test]) => test(status))?.[1] ?? 'It did not take the message.');

/** One POST through the guard: no redirects, ten seconds, the beginning of the answer kept. */
export async function sendMessage(
  url: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<Sent> {
  const at = new Date();
  const mark = performance.now();
  const answered = (status: number | null, reason: string | null, said: string): WebhookAnswer => ({
    at: at.toISOString(),
    milliseconds: Math.round(performance.now() - mark),
    ...{ status, reason: reason && storable(reason), body: storable(said) },
  });
  try {
    const answer = await httpRequest({ signal, record: () => {} }, url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Almanac webhooks', accept: '*/*', ...headers },
      bytes: new TextEncoder().encode(body),
      timeout: answerMs,
      maxBytes: longestAnswer,
      cut: true,
    });
    const said = redactBody(answer.headers.get('content-type'), answer.body);
    return {
      answer: answered(answer.status, reasonOf(answer.status), said),
      retryAfter: retryAfterSeconds(answer.headers.get('retry-after'), new Date()),
    };
  } catch (error) {
    if (!(error instanceof NotSentError || error instanceof LostAnswerError)) throw error;
    return { answer: answered(null, error.message, ''), retryAfter: null };
  }
}

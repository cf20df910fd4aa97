import { createHash } from 'node:crypto';
import { type Dispatcher, FormData, fetch } from 'undici';
import { inClientSpan } from '@/lib/tracing/in-span';
import { hostPort, isAllowedHost } from './allowed-hosts';
import { GuardError, guardedAgent } from './guarded-agent';
import type { CallContext } from './provider';
import { redactBody, redactUrl } from './redact';

export { configureHttp } from './allowed-hosts';

/** DNS, refused, TLS, our guard, or aborted before the request was written: surely nothing left this machine. */
export class NotSentError extends Error {}
/** The request was written and no whole answer came (reset, timeout, body too long): it may have been carried out. */
export class LostAnswerError extends Error {}

type FilePart = { bytes: Uint8Array; fileName: string; type: string };
export type HttpRequest = {
  method?: string;
  headers?: Record<string, string>;
  /** At most one of these: a JSON value, urlencoded fields, multipart fields, raw bytes (with your content-type header). */
  json?: unknown;
  form?: Record<string, string>;
  multipart?: Record<string, string | FilePart>;
  bytes?: Uint8Array;
  /** Milliseconds until it is given up, on top of the call's own signal; 20 s unless told. */
  timeout?: number;
  /** Longest answer in bytes after decompression; 2 MB unless told. */
  maxBytes?: number;
  /** A longer answer is cut instead of refused: the head of a web page. */
  cut?: boolean;
  /** How many redirects a GET may follow, each hop checked again; none unless told. */
  follow?: number;
  /** Public addresses may be plain http too: other people's web pages. */
  plain?: boolean;
};
export type HttpAnswer = {
  status: number;
  url: string;
  headers: Headers;
  body: Uint8Array;
  text: string;
  json: unknown;
};

/**
 * The one outbound request of the product. Public addresses over https only, except hosts given to configureHttp().
 * Any HTTP status is an answer; @throws NotSentError | LostAnswerError.
 */
export async function httpRequest(call: CallContext, address: string, request: HttpRequest = {}): Promise<HttpAnswer> {
  const { plain = false } = request;
  let url = checkedUrl(address, undefined, plain);
  for (let hops = request.follow ?? 0; ; hops--) {
    const answer = await oneRequest(call, url, request);
    const location = answer.headers.get('location');
    if (!location || ![301, 302, 303, 307, 308].includes(answer.status) || hops <= 0) return answer;
    if ((request.method ?? 'GET') !== 'GET') return answer;
    url = nextHop(url, location, plain);
    // A request of ours never hands its Authorization to whoever it was redirected to.
    request = { ...request, headers: withoutAuthorization(request.headers) };
  }
}

export function checkedUrl(address: string, base?: URL, plain = false): URL {
  if (!URL.canParse(address, base)) throw new NotSentError('This is not an address of the web.');
  const url = new URL(address, base);
  if (url.username || url.password) throw new NotSentError('Addresses with a user name in them are not called.');
  if (url.protocol === 'http:' && !plain && !isAllowedHost(hostPort(url)))
    throw new NotSentError(`${url.host} must be reached over https.`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new NotSentError(`${url.protocol} is not called.`);
  return url;
}

/** An outside server may not send us to the private hosts that were allowed for us. */
export function nextHop(from: URL, location: string, plain = false): URL {
  const next = checkedUrl(location, from, plain);
  if (isAllowedHost(hostPort(next)) && !isAllowedHost(hostPort(from)))
    throw new NotSentError(`${from.host} redirects to ${next.host}, which is not on the public internet.`);
  return next;
}

const withoutAuthorization = (headers: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));

function oneRequest(call: CallContext, url: URL, request: HttpRequest): Promise<HttpAnswer> {
  const method = request.method ?? 'GET';
  const attributes = { 'http.request.method': method, 'server.address': url.hostname };
  return inClientSpan(method, attributes, async (note) => {
    const answer = await oneCall(call, url, request, method);
    note({ 'http.response.status_code': answer.status });
    return answer;
  });
}

async function oneCall(call: CallContext, url: URL, request: HttpRequest, method: string): Promise<HttpAnswer> {
  const { body, type } = encode(request);
  const headers = {
    'user-agent': 'Almanac',
    accept: 'application/json',
    ...(type && { 'content-type': type }),
    ...request.headers,
  };
  const sent = watch(call.sendBefore);
  const started = { at: new Date(), mark: performance.now() };
  const record = (status: number | null, responseBody: string | null, error: string | null) =>
    call.record({
      method,
      url: redactUrl(url),
      requestHash: hash(body),
      status,
      responseBody,
      startedAt: started.at.toISOString(),
      milliseconds: Math.round(performance.now() - started.mark),
      error,
    });
  try {
    const signal = AbortSignal.any([call.signal, AbortSignal.timeout(request.timeout ?? 20_000)]);
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal,
      dispatcher: sent.dispatcher,
    });
    const bytes = await readBody(response.body, request.maxBytes ?? 2_000_000, request.cut ?? false);
    record(response.status, redactBody(response.headers.get('content-type'), bytes), null);
    const text = new TextDecoder().decode(bytes);
    return {
      status: response.status,
      url: url.href,
      headers: new Headers([...response.headers]),
      body: bytes,
      text,
      json: parse(text),
    };
  } catch (error) {
    const reason = explain(error, url);
    record(null, null, reason);
    throw sent.written() ? new LostAnswerError(reason) : new NotSentError(reason);
  }
}

/** undici calls onRequestStart just before it writes the first byte to a connected socket. */
function watch(sendBefore = Number.POSITIVE_INFINITY): { dispatcher: Dispatcher; written(): boolean } {
  let written = false;
  const dispatcher = guardedAgent.compose(
    (dispatch) => (options, handler) =>
      dispatch(
        options,
        Object.assign(Object.create(handler) as Dispatcher.DispatchHandler, {
          onRequestStart(controller: Dispatcher.DispatchController, context: unknown) {
            // A frozen process wakes up here, timers not yet run: its lease may be somebody else's by now.
            if (performance.now() > sendBefore) return controller.abort(new GuardError('It was too late to send.'));
            written = true;
            handler.onRequestStart?.(controller, context);
          },
        }),
      ),
  );
  return { dispatcher, written: () => written };
}

function encode(request: HttpRequest): { body: string | Uint8Array | FormData | undefined; type: string | null } {
  if (request.json !== undefined) return { body: JSON.stringify(request.json), type: 'application/json' };
  if (request.form)
    return { body: new URLSearchParams(request.form).toString(), type: 'application/x-www-form-urlencoded' };
  if (!request.multipart) return { body: request.bytes, type: null };
  const body = new FormData();
  for (const [name, part] of Object.entries(request.multipart)) {
    if (typeof part === 'string') body.append(name, part);
    else body.append(name, new Blob([new Uint8Array(part.bytes)], { type: part.type }), part.fileName);
  }
  return { body, type: null };
}

const hash = (body: string | Uint8Array | FormData | undefined) =>
  typeof body === 'string' || body instanceof Uint8Array ? createHash('sha256').update(body).digest('hex') : null;

async function readBody(stream: AsyncIterable<Uint8Array> | null, maxBytes: number, cut: boolean): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream and with it the connection.
    if (size > maxBytes && cut) break;
    if (size > maxBytes) throw new Error(`The answer is longer than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** undici hides the reason in `cause`, sometimes twice. */
export function explain(error: unknown, url: URL): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  if (inner instanceof AggregateError && inner.errors[0] instanceof Error) inner = inner.errors[0];
  if (inner instanceof GuardError) return inner.message;
  if (inner instanceof Error && inner.name === 'TimeoutError') return `${url.host} did not answer in time.`;
  if (inner instanceof Error && inner.name === 'AbortError') return `The call to ${url.host} was stopped.`;
  const code = inner instanceof Error && 'code' in inner ? `${inner.code}: ` : '';
  return `${url.host}: ${code}${inner instanceof Error ? inner.message : String(inner)}`;
}

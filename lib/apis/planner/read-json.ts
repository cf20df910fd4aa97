import type { IncomingMessage } from 'node:http';

const maxBytes = 1_000_000;

export type JsonBody = { ok: true; value: unknown } | { ok: false; status: number; message: string };

const tooLarge = { ok: false, status: 413, message: 'This body is larger than 1 MB. Send less at a time.' } as const;

/** The JSON object of a write, or what is wrong with it. What is too large is read to its end but not kept. */
export async function readJson(request: IncomingMessage): Promise<JsonBody> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
    // Read on for a while, so that the sender gets to see the answer; give up on what never ends.
    if (bytes > 50 * maxBytes) break;
  }
  if (bytes > maxBytes) return tooLarge;
  if (bytes === 0) return { ok: true, value: undefined };
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') {
    return {
      ok: false,
      status: 415,
      message: 'Send the body as JSON, with the header Content-Type: application/json.',
    };
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ok: true, value };
    return { ok: false, status: 400, message: 'The body has to be a JSON object.' };
  } catch (error) {
    const why = error instanceof SyntaxError ? ` (${error.message})` : '';
    return { ok: false, status: 400, message: `The body is not valid JSON${why}.` };
  }
}

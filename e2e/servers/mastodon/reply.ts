import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person, State, Token } from './state';

/** One request, read whole. `fields` are its query and its body (JSON, urlencoded or multipart) together. */
export type Call = {
  state: State;
  method: string;
  path: string;
  base: string;
  host: string;
  headers: IncomingMessage['headers'];
  query: URLSearchParams;
  fields: Record<string, unknown>;
  response: ServerResponse;
};

/** Ends the request with an error in Mastodon's shape. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

export function sendJson(call: Call, body: unknown, status = 200) {
  call.response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

export function sendHtml(call: Call, title: string, body: string, status = 200) {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`;
  call.response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const field = (call: Call, name: string): string => {
  const value = call.fields[name];
  return value === undefined || value === null ? '' : String(value);
};

/** The token's person. `write:media` is covered by `write`. */
export function allowed(call: Call, scope: string): { token: Token; person: Person } {
  const token = call.state.tokens.get((call.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (!token) throw new Refused(401, 'The access token is invalid');
  const [wide = ''] = scope.split(':');
  if (!token.scopes.includes(scope) && !token.scopes.includes(wide))
    throw new Refused(403, 'This action is outside the authorized scopes');
  if (!token.person) throw new Refused(422, 'This method requires an authenticated user');
  return { token, person: token.person };
}

export async function readFields(body: Buffer, type: string): Promise<Record<string, unknown>> {
  if (body.byteLength === 0) return {};
  if (/json/.test(type)) return JSON.parse(body.toString());
  if (!/form/.test(type)) return {};
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    const list = /^(.*)\[\]$/.exec(name)?.[1];
    if (list) fields[list] = [...((fields[list] as unknown[]) ?? []), value];
    else fields[name] = value;
  }
  return fields;
}

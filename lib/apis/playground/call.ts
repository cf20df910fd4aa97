import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlaygroundPage } from '@/lib/domain/playground';
import type { Context } from '@/lib/services/context';
import { findGrant, type PlaygroundGrant } from '@/lib/services/playground/find-grant';
import { listPages } from '@/lib/services/playground/list-pages';
import { PlaygroundError } from '@/lib/services/playground/playground-error';

/** One request to the network's API. `publicUrl` is where people see the network, for links. */
export type Call = {
  db: Context['db'];
  publicUrl: string;
  request: IncomingMessage;
  response: ServerResponse;
  params: Record<string, string>;
  query: URLSearchParams;
  now: Date;
};

/** @throws PlaygroundError 401 without a living bearer token */
export function grantOf(call: Call): Promise<PlaygroundGrant> {
  const token = /^Bearer +(\S+)$/i.exec(call.request.headers.authorization ?? '')?.[1];
  if (!token) throw new PlaygroundError(401, 'invalid_token', 'Send an access token as a bearer token.');
  return findGrant(call.db, { token, now: call.now });
}

/** The page of the address, when the token may speak for it. @throws PlaygroundError 401, 403 */
export async function pageOf(call: Call): Promise<{ grant: PlaygroundGrant; page: PlaygroundPage }> {
  const grant = await grantOf(call);
  const pageId = call.params.pageId ?? '';
  const [page] = grant.pageIds.includes(pageId) ? await listPages(call.db, [pageId]) : [];
  if (!page) throw new PlaygroundError(403, 'forbidden', 'This token may not speak for this page.');
  return { grant, page };
}

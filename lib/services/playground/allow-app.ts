import type { Database } from '@/db/client';
import type { AuthorizeRequest } from '@/lib/domain/playground';
import { redirectUri } from '../accounts/redirect-uri';
import { authorizePages } from './authorize-pages';
import { PlaygroundError } from './playground-error';

/** The one app the network knows, and the one address it may send people back to. */
export function requireKnownApp(request: AuthorizeRequest): void {
  if (request.client_id === 'almanac' && request.redirect_uri === redirectUri('playground')) return;
  throw new PlaygroundError(
    400,
    'invalid_request',
    'This app, or the address it wants to go back to, is not known here.',
  );
}

/** Back to the app with what it asked for, and its own state. */
export function answerTo(request: AuthorizeRequest, params: Record<string, string>): string {
  const url = new URL(request.redirect_uri);
  for (const [name, value] of Object.entries({ ...params, state: request.state })) url.searchParams.set(name, value);
  return url.href;
}

/** The person agreed: the address that takes the code to the app. @throws PlaygroundError */
export async function allowApp(
  db: Database,
  input: { request: AuthorizeRequest; pageIds: string[]; now: Date },
): Promise<string> {
  requireKnownApp(input.request);
  const { code_challenge: codeChallenge, redirect_uri } = input.request;
  const { pageIds, now } = input;
  return answerTo(input.request, {
    code: await authorizePages(db, { pageIds, codeChallenge, redirectUri: redirect_uri, now }),
  });
}

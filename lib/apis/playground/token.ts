import { exchangeCode } from '@/lib/services/playground/exchange-code';
import { PlaygroundError } from '@/lib/services/playground/playground-error';
import { refreshGrant } from '@/lib/services/playground/refresh-grant';
import { readBody, sendJson } from './answer';
import type { Call } from './call';

/** POST /oauth/token (RFC 6749): grant types authorization_code (with code_verifier) and refresh_token. */
export async function token(call: Call) {
  const fields = new URLSearchParams((await readBody(call.request, 10_000)).toString('utf8'));
  const field = (name: string) => fields.get(name) ?? '';
  const tokens = await grantFor(call, field('grant_type'), field);
  sendJson(call.response, 200, {
    token_type: 'Bearer',
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    expires_in: tokens.expiresIn,
    scope: 'publish',
    grant_id: tokens.grantId,
  });
}

function grantFor({ db, now }: Call, type: string, field: (name: string) => string) {
  if (type === 'refresh_token') return refreshGrant(db, { refreshToken: field('refresh_token'), now });
  if (type !== 'authorization_code')
    throw new PlaygroundError(400, 'unsupported_grant_type', 'Use authorization_code or refresh_token.');
  const redirectUri = field('redirect_uri');
  return exchangeCode(db, { code: field('code'), verifier: field('code_verifier'), redirectUri, now });
}

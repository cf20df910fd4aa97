import { createHash, randomBytes } from 'node:crypto';
import { type HttpAnswer, httpRequest } from '../http';
import {
  type AuthorizeInput,
  type AuthorizeResult,
  type CallContext,
  ConnectError,
  type ExchangeInput,
  type Grant,
  ProviderAuthError,
} from '../provider';
import { readRefusal, readTokens } from './answers';
import { playgroundApi } from './base-url';

const words = (answer: HttpAnswer) =>
  readRefusal(answer)?.error_description ?? `Playground answered with status ${answer.status}.`;

/** The consent page is for people, so it lives where people reach this server: beside the redirect URI. */
export async function authorize(input: AuthorizeInput): Promise<AuthorizeResult> {
  const verifier = randomBytes(32).toString('base64url');
  const url = new URL('/playground/authorize', input.redirectUri);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: 'almanac',
    redirect_uri: input.redirectUri,
    state: input.state,
    scope: 'publish',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return { kind: 'redirect', url: url.href, flow: { verifier, serverUrl: url.origin } };
}

export async function exchange(input: ExchangeInput, call: CallContext): Promise<Grant> {
  const { code, error } = input.params;
  if (error === 'access_denied') throw new ConnectError('Access was refused on Playground. Nothing was connected.');
  if (!code) throw new ConnectError('Playground sent you back without a code. Start again.');
  const answer = await httpRequest(call, `${playgroundApi()}/oauth/token`, {
    method: 'POST',
    form: {
      grant_type: 'authorization_code',
      code,
      code_verifier: input.flow.verifier ?? '',
      redirect_uri: input.redirectUri,
      client_id: 'almanac',
    },
  });
  if (answer.status !== 200) throw new ConnectError(words(answer));
  return grantFrom(answer, input.flow.serverUrl ?? new URL(input.redirectUri).origin);
}

export async function refresh(grant: Grant, call: CallContext): Promise<Grant> {
  const answer = await httpRequest(call, `${playgroundApi()}/oauth/token`, {
    method: 'POST',
    form: { grant_type: 'refresh_token', refresh_token: grant.credentials.refreshToken ?? '', client_id: 'almanac' },
  });
  if (readRefusal(answer)?.error === 'invalid_grant') throw new ProviderAuthError(words(answer));
  if (answer.status !== 200) throw new Error(words(answer));
  return grantFrom(answer, grant.serverUrl, grant.credentials.refreshToken);
}

function grantFrom(answer: HttpAnswer, serverUrl: string, oldRefreshToken = ''): Grant {
  const tokens = readTokens(answer);
  if (!tokens) throw new Error('Playground answered without tokens.');
  return {
    credentials: { accessToken: tokens.access_token, refreshToken: tokens.refresh_token || oldRefreshToken },
    // Every consent is its own grant: a second one for other pages must not overwrite the first one's tokens.
    remoteId: tokens.grant_id,
    label: 'Playground',
    serverUrl,
    scopes: tokens.scope.split(' '),
    expiresAt: new Date(Date.now() + tokens.expires_in * 1000),
  };
}

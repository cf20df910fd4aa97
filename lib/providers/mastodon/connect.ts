import { createHash, randomBytes } from 'node:crypto';
import { reasonOf } from '../classify';
import { type HttpAnswer, LostAnswerError, NotSentError } from '../http';
import {
  type AuthorizeInput,
  type AuthorizeResult,
  type CallContext,
  ConnectError,
  type ExchangeInput,
  type Grant,
  type ProviderApp,
} from '../provider';
import { serverUrl } from '../server-url';
import { mastodonCall, remoteIdOf } from './client';

/** read:accounts: who granted; read:statuses: look-back; the rest: posting. Nothing of followers or messages. */
const scopes = 'read:accounts read:statuses write:media write:statuses';
type Metadata = { code_challenge_methods_supported?: unknown };

/** Registers Almanac at the server if it is new there, and sends the person to its authorize page. @throws ConnectError */
export async function authorize(input: AuthorizeInput, call: CallContext): Promise<AuthorizeResult> {
  const server = await findServer(serverUrl(input.fields.server ?? '', 'server'), call);
  const app = await appAt(server, input, call);
  const url = new URL('/oauth/authorize', server);
  const params = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: input.redirectUri,
    scope: scopes,
    state: input.state,
  };
  url.search = new URLSearchParams(params).toString();
  const flow: Record<string, string> = { serverUrl: server };
  if (await knowsPkce(server, call)) {
    flow.codeVerifier = randomBytes(48).toString('base64url');
    url.searchParams.set('code_challenge', createHash('sha256').update(flow.codeVerifier).digest('base64url'));
    url.searchParams.set('code_challenge_method', 'S256');
  }
  return { kind: 'redirect', url: url.href, flow };
}

/** The server that answers for this name: `example.org` may redirect to `social.example.org`. */
async function findServer(server: string, call: CallContext): Promise<string> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const answer = await reach(server, () => mastodonCall(call, { url: server }, path, { follow: 2, timeout: 10_000 }));
    if (answer.status === 200 && isObject(answer.json)) return new URL(answer.url).origin;
  }
  throw new ConnectError(
    `${new URL(server).host} does not answer like a Mastodon server. Check the address.`,
    'server',
  );
}

/** Our app there; registered anew when the server no longer knows it (reinstalled, app deleted). */
async function appAt(server: string, input: AuthorizeInput, call: CallContext): Promise<ProviderApp> {
  const known = await input.apps.find(server);
  if (known && (await isKnown(server, known, call))) return known;
  const form = { client_name: 'Almanac', redirect_uris: input.redirectUri, scopes };
  const answer = await reach(server, () =>
    mastodonCall(call, { url: server }, '/api/v1/apps', { method: 'POST', form }),
  );
  const made = answer.json as { client_id?: string; client_secret?: string } | null;
  if (answer.status !== 200 || !made?.client_id || !made.client_secret) {
    throw new ConnectError(`${new URL(server).host} did not accept Almanac as an app: ${reasonOf(answer)}`, 'server');
  }
  const app = { clientId: made.client_id, clientSecret: made.client_secret };
  await input.apps.save(server, app);
  return app;
}

async function isKnown(server: string, app: ProviderApp, call: CallContext): Promise<boolean> {
  const form = {
    grant_type: 'client_credentials',
    client_id: app.clientId,
    client_secret: app.clientSecret,
    scope: scopes,
  };
  const answer = await reach(server, () =>
    mastodonCall(call, { url: server }, '/oauth/token', { method: 'POST', form }),
  );
  return answer.status === 200;
}

/** Mastodon 4.3 and later says so; older servers would refuse the parameters. */
async function knowsPkce(server: string, call: CallContext): Promise<boolean> {
  const answer = await mastodonCall(call, { url: server }, '/.well-known/oauth-authorization-server').catch(() => null);
  const methods = (answer?.status === 200 ? (answer.json as Metadata | null) : null)?.code_challenge_methods_supported;
  return Array.isArray(methods) && methods.includes('S256');
}

/** The code the person came back with becomes a token. @throws ConnectError */
export async function exchange(input: ExchangeInput, call: CallContext): Promise<Grant> {
  const { code, error, error_description } = input.params;
  if (error === 'access_denied') throw new ConnectError('You did not allow Almanac to post. Nothing was connected.');
  if (!code) throw new ConnectError(error_description ?? 'The server sent no code back. Start again.');
  const server = input.flow.serverUrl ?? '';
  const app = await input.apps.find(server);
  if (!app) throw new ConnectError('Almanac’s registration at this server was lost on the way. Start again.');
  const form: Record<string, string> = {
    grant_type: 'authorization_code',
    code,
    client_id: app.clientId,
    client_secret: app.clientSecret,
    redirect_uri: input.redirectUri,
    scope: scopes,
  };
  if (input.flow.codeVerifier) form.code_verifier = input.flow.codeVerifier;
  const answer = await reach(server, () =>
    mastodonCall(call, { url: server }, '/oauth/token', { method: 'POST', form }),
  );
  const token = answer.json as { access_token?: string; scope?: string } | null;
  if (answer.status !== 200 || !token?.access_token) throw new ConnectError(`${reasonOf(answer)} Start again.`);
  return grantOf(server, token.access_token, token.scope ?? scopes, call);
}

async function grantOf(server: string, accessToken: string, granted: string, call: CallContext): Promise<Grant> {
  const target = { url: server, token: accessToken };
  const answer = await reach(server, () => mastodonCall(call, target, '/api/v1/accounts/verify_credentials'));
  const person = answer.json as { id?: string; username?: string } | null;
  if (answer.status !== 200 || !person?.id) throw new ConnectError(`${reasonOf(answer)} Start again.`);
  return {
    credentials: { accessToken },
    remoteId: remoteIdOf(person.id, server),
    label: `@${person.username}@${new URL(server).host}`,
    serverUrl: server,
    scopes: granted.split(' '),
    expiresAt: null,
  };
}

async function reach(server: string, ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NotSentError || error instanceof LostAnswerError)) throw error;
    throw new ConnectError(`${new URL(server).host} cannot be reached: ${error.message}`, 'server');
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

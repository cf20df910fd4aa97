import { hostPort, isAllowedHost } from '../allowed-hosts';
import { reasonOf, retryAfter } from '../classify';
import { type HttpAnswer, LostAnswerError, NotSentError } from '../http';
import { type AuthorizeInput, type CallContext, ConnectError, type Grant } from '../provider';
import { serverUrl } from '../server-url';
import { throwAnswer, xrpc } from './client';

export const defaultServer = 'https://bsky.social';

type Service = { id?: string; serviceEndpoint?: unknown };
type Session = {
  did?: string;
  handle?: string;
  accessJwt?: string;
  refreshJwt?: string;
  active?: boolean;
  status?: string;
  didDoc?: { service?: Service[] };
};

/** Handle and app password become a session; the password itself is not kept. @throws ConnectError */
export async function signIn(fields: AuthorizeInput['fields'], call: CallContext): Promise<Grant> {
  const server = serverUrl(fields.server?.trim() || defaultServer, 'server');
  const identifier = (fields.handle ?? '').trim().replace(/^@/, '').toLowerCase();
  const password = (fields.appPassword ?? '').trim();
  if (!identifier) throw new ConnectError('Write your Bluesky handle, like ada.bsky.social.', 'handle');
  if (!password) throw new ConnectError('Write the app password you made for Almanac.', 'appPassword');
  const answer = await createSession(server, { identifier, password }, call);
  const session = answer.json as Session | null;
  if (answer.status !== 200) throw refusal(server, answer);
  if (!session?.did || !session.accessJwt || !session.refreshJwt) throw notAServer(server);
  if (session.active === false) {
    throw new ConnectError(
      `Bluesky says this account is ${session.status ?? 'not active'}. Settle that there first.`,
      'handle',
    );
  }
  return grantOf(server, session);
}

async function createSession(server: string, json: { identifier: string; password: string }, call: CallContext) {
  try {
    return await xrpc(call, { url: server }, 'com.atproto.server.createSession', {}, { json });
  } catch (error) {
    if (!(error instanceof NotSentError || error instanceof LostAnswerError)) throw error;
    throw new ConnectError(`${new URL(server).host} cannot be reached: ${error.message}`, 'server');
  }
}

const notAServer = (server: string) =>
  new ConnectError(`${new URL(server).host} does not answer like a Bluesky server. Check the address.`, 'server');

function refusal(server: string, answer: HttpAnswer): ConnectError {
  const { error } = (answer.json ?? {}) as { error?: string };
  if (answer.status === 429) {
    const minutes = Math.ceil((retryAfter(answer.headers, new Date()) ?? 300) / 60);
    return new ConnectError(`Bluesky saw too many sign-ins. Try again in ${minutes} minutes.`);
  }
  if (error === 'AuthFactorTokenRequired') {
    return new ConnectError(
      'This is the main password of an account with a second factor. Make an app password instead.',
      'appPassword',
    );
  }
  if (answer.status === 401)
    return new ConnectError('Bluesky does not know this handle with this app password.', 'appPassword');
  return error ? new ConnectError(reasonOf(answer), 'handle') : notAServer(server);
}

/** A fresh session for the old one. Both of its tokens are new. @throws ProviderAuthError when the session is over */
export async function refreshSession(grant: Grant, call: CallContext): Promise<Grant> {
  const target = { url: grant.serverUrl, token: grant.credentials.refreshJwt };
  const answer = await xrpc(call, target, 'com.atproto.server.refreshSession', {}, { post: true });
  const session = answer.json as Session | null;
  if (answer.status !== 200 || !session?.accessJwt || !session.refreshJwt) return throwAnswer(answer);
  return grantOf(
    grant.serverUrl,
    { did: grant.remoteId, handle: grant.credentials.handle, ...session },
    grant.credentials.pdsUrl,
  );
}

function grantOf(server: string, session: Session, knownPds?: string): Grant {
  const { did = '', handle = '', accessJwt = '', refreshJwt = '' } = session;
  const pdsUrl = pdsOf(server, session) ?? knownPds ?? server;
  const { exp, scope } = claims(accessJwt);
  return {
    credentials: { did, handle, accessJwt, refreshJwt, pdsUrl },
    remoteId: did,
    label: `@${handle}`,
    serverUrl: server,
    scopes: scope ? [scope] : [],
    expiresAt: exp ? new Date(exp * 1000) : null,
  };
}

/** Where the account's repository lives (bsky.social is only the door). A private server we were sent to is the place itself. */
function pdsOf(server: string, session: Session): string | null {
  if (isAllowedHost(hostPort(new URL(server)))) return server;
  const endpoint = session.didDoc?.service?.find((service) => service.id?.endsWith('#atproto_pds'))?.serviceEndpoint;
  return typeof endpoint === 'string' && URL.canParse(endpoint) ? new URL(endpoint).origin : null;
}

function claims(jwt: string): { exp?: number; scope?: string } {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return {};
  }
}

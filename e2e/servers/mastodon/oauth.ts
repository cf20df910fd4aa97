import { createHash } from 'node:crypto';
import { type Call, escapeHtml, field, Refused, sendHtml, sendJson } from './reply';
import { type App, nextId, type Person, secret } from './state';

const known = ['read', 'write', 'profile', 'read:accounts', 'read:statuses', 'write:media', 'write:statuses'];
const oob = 'urn:ietf:wg:oauth:2.0:oob';
const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** docs.joinmastodon.org/methods/oauth: the server's metadata, 4.3 and later. */
export function metadata(call: Call) {
  if (!call.state.supportsPkce) throw new Refused(404, 'The page you were looking for does not exist');
  sendJson(call, {
    issuer: `${call.base}/`,
    authorization_endpoint: `${call.base}/oauth/authorize`,
    token_endpoint: `${call.base}/oauth/token`,
    revocation_endpoint: `${call.base}/oauth/revoke`,
    app_registration_endpoint: `${call.base}/api/v1/apps`,
    scopes_supported: known,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
  });
}

export function createApp(call: Call) {
  const given = call.fields.redirect_uris;
  const redirectUris = Array.isArray(given) ? given.map(String) : words(field(call, 'redirect_uris'));
  if (!field(call, 'client_name')) throw new Refused(422, "Validation failed: Application name can't be blank");
  if (redirectUris.length === 0) throw new Refused(422, "Validation failed: Redirect URI can't be blank");
  const scopes = words(field(call, 'scopes') || 'read');
  if (scopes.some((scope) => !known.includes(scope))) throw new Refused(422, 'Validation failed: Scopes are invalid');
  const app: App = {
    id: nextId(),
    name: field(call, 'client_name'),
    website: field(call, 'website') || null,
    clientId: secret(),
    clientSecret: secret(),
    redirectUris,
    scopes,
  };
  call.state.apps.set(app.clientId, app);
  const shown = {
    id: app.id,
    name: app.name,
    website: app.website,
    scopes,
    redirect_uris: redirectUris,
    redirect_uri: redirectUris.join('\n'),
  };
  sendJson(call, { ...shown, client_id: app.clientId, client_secret: app.clientSecret, client_secret_expires_at: 0 });
}

/** What the authorize page was asked for, or a refusal shown to the person (never sent to a wrong redirect URI). */
function request(call: Call) {
  const app = call.state.apps.get(field(call, 'client_id'));
  if (!app) throw new Refused(401, 'Client authentication failed due to unknown client');
  const redirectUri = field(call, 'redirect_uri');
  if (!app.redirectUris.includes(redirectUri)) throw new Refused(400, 'The redirect URI included is not valid.');
  if (field(call, 'response_type') !== 'code')
    throw new Refused(400, 'The authorization server does not support this response type.');
  const scopes = words(field(call, 'scope') || 'read');
  if (scopes.some((scope) => !app.scopes.includes(scope)))
    throw new Refused(400, 'The requested scope is invalid, unknown, or malformed.');
  const challenge = field(call, 'code_challenge') || null;
  if (challenge && field(call, 'code_challenge_method') !== 'S256')
    throw new Refused(400, 'The code challenge method must be S256.');
  return { app, redirectUri, scopes, challenge, state: field(call, 'state') };
}

export function authorizePage(call: Call, problem = '') {
  const { app, scopes } = request(call);
  const hidden = [...call.query].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const alert = problem ? `<p role="alert">${escapeHtml(problem)}</p>` : '';
  sendHtml(
    call,
    'Authorization required',
    `<main><h1>Authorization required</h1><p><b>${escapeHtml(app.name)}</b> would like permission to access your account: ${scopes.join(', ')}.</p>${alert}
    <form method="post" action="/oauth/authorize?${escapeHtml(call.query.toString())}">${hidden.join('')}
    <p><label>E-mail address <input name="email" type="email" autocomplete="username"></label></p>
    <p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
    <button name="answer" value="authorize">Authorize</button> <button name="answer" value="deny">Deny</button></form></main>`,
    problem ? 401 : 200,
  );
}

export function authorize(call: Call) {
  const { app, redirectUri, scopes, challenge, state } = request(call);
  if (field(call, 'answer') === 'deny') {
    return goBack(call, redirectUri, {
      error: 'access_denied',
      error_description: 'The resource owner or authorization server denied the request.',
      state,
    });
  }
  const person = call.state.people.get(field(call, 'email'));
  if (!person || person.password !== field(call, 'password'))
    return authorizePage(call, 'Invalid E-mail address or password.');
  const code = secret();
  call.state.codes.set(code, { app, person, redirectUri, scopes, challenge });
  if (redirectUri === oob) return sendHtml(call, 'Code', `<code>${code}</code>`);
  goBack(call, redirectUri, { code, state });
}

function goBack(call: Call, redirectUri: string, params: Record<string, string>) {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(params)) if (value) url.searchParams.set(name, value);
  call.response.writeHead(302, { location: url.href }).end();
}

export function createToken(call: Call) {
  const app = call.state.apps.get(field(call, 'client_id'));
  if (!app || app.clientSecret !== field(call, 'client_secret')) {
    throw new Refused(401, 'invalid_client', {
      error_description: 'Client authentication failed due to unknown client.',
    });
  }
  const grantType = field(call, 'grant_type');
  if (grantType === 'client_credentials') return issue(call, app, words(field(call, 'scope') || 'read'), null);
  if (grantType !== 'authorization_code') throw new Refused(400, 'unsupported_grant_type');
  const code = call.state.codes.get(field(call, 'code'));
  call.state.codes.delete(field(call, 'code'));
  const verified =
    !code?.challenge ||
    createHash('sha256').update(field(call, 'code_verifier')).digest('base64url') === code.challenge;
  if (!code || code.app !== app || code.redirectUri !== field(call, 'redirect_uri') || !verified) {
    throw new Refused(400, 'invalid_grant', {
      error_description:
        'The provided authorization grant is invalid, expired, revoked, or was issued to another client.',
    });
  }
  issue(call, app, code.scopes, code.person);
}

function issue(call: Call, app: App, scopes: string[], person: Person | null) {
  const token = secret();
  const createdAt = Math.floor(Date.now() / 1000);
  call.state.tokens.set(token, { app, person, scopes, createdAt });
  sendJson(call, { access_token: token, token_type: 'Bearer', scope: scopes.join(' '), created_at: createdAt });
}

export function revokeToken(call: Call) {
  const token = call.state.tokens.get(field(call, 'token'));
  if (
    token &&
    (token.app.clientId !== field(call, 'client_id') || token.app.clientSecret !== field(call, 'client_secret'))
  ) {
    throw new Refused(403, 'unauthorized_client', { error_description: 'You are not authorized to revoke this token' });
  }
  call.state.tokens.delete(field(call, 'token'));
  sendJson(call, {});
}

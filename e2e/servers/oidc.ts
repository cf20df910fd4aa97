import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '../../scripts/postgres.mjs';

export type OidcPerson = { email: string; name: string; emailVerified: boolean };

const form = (
  problem: string,
) => `<!doctype html><html lang="en"><title>Company sign-in</title><link rel="icon" href="data:,">
<h1>Company sign-in</h1><p role="alert">${problem}</p>
<form method="post"><label>Company e-mail <input name="email" autofocus></label> <button>Enter</button></form></html>`;

async function readForm(request: IncomingMessage) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

/**
 * A real OpenID provider (npm oidc-provider, which is certified) with people instead of passwords. It insists on PKCE.
 * `redirectUris` are asked for with the first request: its client may start after it.
 * `authorizations` are the requests that came to its authorization endpoint, oldest first.
 */
export async function startOidc(options: { redirectUris: () => string[]; people: OidcPerson[] }) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const client = { id: 'almanac', secret: 'a-secret-of-the-test' };
  const authorizations: URLSearchParams[] = [];
  const find = (email: string) => options.people.find((person) => person.email === email);
  const makeProvider = () =>
    new Provider(issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: options.redirectUris(),
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      cookies: { keys: ['only for tests'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
      findAccount: async (_ctx, sub) => {
        const person = find(sub);
        if (!person) return undefined;
        const { email, name, emailVerified } = person;
        return { accountId: sub, claims: async () => ({ sub, email, name, email_verified: emailVerified }) };
      },
      // People of this company need not consent to their company's own tool.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      renderError: async (ctx, out) => {
        ctx.type = 'json';
        ctx.body = JSON.stringify(out);
      },
    });
  let made: Provider | undefined;
  const provider = () => {
    made ??= makeProvider();
    return made;
  };

  async function interact(request: IncomingMessage, response: ServerResponse) {
    await provider().interactionDetails(request, response);
    const email = request.method === 'POST' ? (await readForm(request)).get('email') : null;
    if (email && find(email)) {
      return provider().interactionFinished(request, response, { login: { accountId: email } });
    }
    response.writeHead(200, { 'content-type': 'text/html' }).end(form(email ? 'Nobody has this e-mail.' : ''));
  }
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') authorizations.push(url.searchParams);
    const answered = url.pathname.startsWith('/interaction/')
      ? interact(request, response)
      : provider().callback()(request, response);
    answered.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    authorizations,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

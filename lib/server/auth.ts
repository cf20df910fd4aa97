import { hkdfSync } from 'node:crypto';
import { DrizzleAdapter } from '@auth/drizzle-adapter';
import { and, eq } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import type { Adapter, AdapterAccount } from 'next-auth/adapters';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { identities, sessions, users, verificationTokens } from '@/db/schema/users';
import { env } from '@/lib/env';
import { hashToken, newToken } from '@/lib/security/token';
import { checkPassword } from '@/lib/services/sessions/check-password';
import { createSession, sessionSeconds } from '@/lib/services/sessions/create-session';
import { toActionError } from './action-error';
import { clientAddress } from './client-address';
import { database } from './database';
import { sessionCookie } from './session-cookie';

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

/** Sessions are kept by the hash of their token, and an identity without the provider's tokens: we never use them. */
function adapter({ linksToSession, userAgent }: { linksToSession: boolean; userAgent: string | null }): Adapter {
  const base = DrizzleAdapter(database().db, {
    usersTable: users,
    accountsTable: identities,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  }) as Required<Adapter>;
  return {
    ...base,
    createSession: async (session) => {
      const row = { ...session, sessionToken: hashToken(session.sessionToken), userAgent: userAgent?.slice(0, 400) };
      await database().db.insert(sessions).values(row);
      return session;
    },
    // Without a session to link to, single sign-on goes by the person's own e-mail, never by who sat here before.
    getSessionAndUser: async (token) => (linksToSession ? base.getSessionAndUser(hashToken(token)) : null),
    updateSession: async (session) => base.updateSession({ ...session, sessionToken: hashToken(session.sessionToken) }),
    deleteSession: async (token) => {
      await base.deleteSession(hashToken(token));
    },
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => {
      await base.linkAccount({ userId, type, provider, providerAccountId });
    },
  };
}

/** next-auth 4 wants a second provider beside credentials when sessions are in the database; this is it either way. */
function singleSignOn(): OAuthConfig<Claims> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  return {
    id: 'oidc',
    name: OIDC_NAME,
    type: 'oauth',
    wellKnown: OIDC_ISSUER && `${OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    client: OIDC_CLIENT_SECRET ? {} : { token_endpoint_auth_method: 'none' },
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    // Many servers tell the e-mail only here. The id_token was verified before; both must speak of the same person.
    userinfo: {
      request: async ({ client, tokens }) => {
        if (!tokens.access_token || !tokens.id_token) throw new Error('The sign-in service sent no tokens.');
        const claims = await client.userinfo<Claims>(tokens.access_token);
        if (claims.sub !== decodeJwt(tokens.id_token).sub) throw new Error('Its two answers name different people.');
        return claims;
      },
    },
    allowDangerousEmailAccountLinking: true, // safe: signIn below wants the e-mail verified
    // With the issuer in it, another issuer's people never become ours when the setting changes.
    profile: ({ sub, name, email }) => ({ id: `${OIDC_ISSUER} ${sub}`, name, email }),
  };
}

export const singleSignOnName = (): string | null => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env();
  return OIDC_ISSUER && OIDC_CLIENT_ID ? OIDC_NAME : null;
};

/** True, or the page that says why not: nobody becomes a user by single sign-on, it only opens what exists. */
async function mayEnter(identity: string, { email, email_verified }: Claims): Promise<true | string> {
  const { db } = database();
  const refused = (reason: string) => `${env().publicUrl}/sign-in?error=${reason}`;
  const known = await db
    .select({ userId: identities.userId })
    .from(identities)
    .where(and(eq(identities.provider, 'oidc'), eq(identities.providerAccountId, identity)));
  if (known.length > 0) return true;
  if (!email || email_verified !== true) return refused('EmailNotVerified');
  const user = await db.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
  return user.length > 0 ? true : refused('NoSuchUser');
}

function options(action: string | undefined, userAgent: string | null): NextAuthOptions {
  const { ALMANAC_SECRET, publicUrl } = env();
  // next-auth 4 takes its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = publicUrl;
  return {
    secret: Buffer.from(hkdfSync('sha256', ALMANAC_SECRET, 'almanac', 'next-auth:v1', 32)).toString('hex'),
    adapter: adapter({ linksToSession: action !== 'callback', userAgent }),
    session: { strategy: 'database', maxAge: sessionSeconds, generateSessionToken: newToken },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    providers: [
      Credentials({
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string>);
          const { email = '', password = '' } = credentials ?? {};
          try {
            const input = { email, password, address: clientAddress(headers) };
            const user = await checkPassword(database().db, input, new Date());
            return { ...user, userAgent: headers.get('user-agent') };
          } catch (error) {
            throw new Error(JSON.stringify(toActionError(error, 'Signing in')));
          }
        },
      }),
      singleSignOn(),
    ],
    callbacks: {
      signIn: async ({ account, profile }) =>
        account?.provider === 'oidc' ? mayEnter(account.providerAccountId, profile as Claims) : true,
      jwt: ({ token, user, account }) => ({
        ...token,
        signedInByPassword: account?.type === 'credentials',
        userAgent: user && 'userAgent' in user ? user.userAgent : null,
      }),
    },
    jwt: {
      // With credentials next-auth would put a JWT into the cookie; a token of a session in the database goes there instead.
      async encode({ token }) {
        if (!token?.signedInByPassword || !token.sub)
          throw new Error('Only a password sign-in may open a session here.');
        const userAgent = typeof token.userAgent === 'string' ? token.userAgent : null;
        return (await createSession(database().db, { userId: token.sub, userAgent }, new Date())).token;
      },
      decode: async () => null,
    },
    logger: {
      error: (code, metadata) => {
        const cause = metadata instanceof Error ? metadata : 'error' in metadata ? metadata.error : null;
        console.error(`Signing in failed (${code}): ${cause instanceof Error ? cause.message : 'no details'}`);
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** next-auth's routes below /api/auth, without the one that lets anybody write into the server's log. */
export async function handleAuth(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const [action, provider] = (await context.params).nextauth;
  if (action === '_log' || (provider === 'oidc' && singleSignOnName() === null)) {
    return new Response('Not found', { status: 404 });
  }
  return NextAuth(options(action, request.headers.get('user-agent')))(request, context);
}

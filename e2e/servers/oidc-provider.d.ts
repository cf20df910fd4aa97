// npm oidc-provider ships no types; this is the part that e2e/servers/oidc.ts uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Interaction = { uid: string; prompt: { name: string } };
  type Claims = { sub: string; [claim: string]: unknown };
  type KoaContext = { oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } } };
  type Configuration = {
    clients: Record<string, unknown>[];
    cookies: { keys: string[] };
    claims: Record<string, string[]>;
    pkce: { required: () => boolean };
    features: Record<string, { enabled: boolean }>;
    ttl: Record<string, number>;
    interactions: { url: (ctx: unknown, interaction: Interaction) => string };
    findAccount: (
      ctx: unknown,
      sub: string,
    ) => Promise<{ accountId: string; claims: () => Promise<Claims> } | undefined>;
    loadExistingGrant: (ctx: KoaContext) => Promise<Grant>;
    renderError: (ctx: { body: unknown; type: string }, out: unknown) => Promise<void>;
  };
  class Grant {
    constructor(values: { clientId: string; accountId: string });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    Grant: typeof Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: unknown): Promise<void>;
  }
}

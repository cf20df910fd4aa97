import type { NetworkId, ProviderId } from '@/lib/domain/network';
import type { Exchange, LookBack, Outcome } from '@/lib/domain/outcome';
import type { Mention, PostType } from '@/lib/domain/post';
import type { PostDetails } from '@/lib/domain/post-details';
import type { PublicationPart } from '@/lib/domain/publication';
import type { Usage } from './usage';

/** Secrets of one grant, encrypted at rest by the caller. Flat strings so that it can be sealed as JSON. */
export type Credentials = Record<string, string>;

export type Grant = {
  credentials: Credentials;
  /** Who granted, in the provider's own id: the DID, the Mastodon account id, the Playground person. */
  remoteId: string;
  label: string;
  /** Base URL of the server the grant belongs to (PDS, instance). No trailing slash. */
  serverUrl: string;
  scopes: string[];
  /** Null when it does not expire by itself. */
  expiresAt: Date | null;
};

export type ConnectableAccount = {
  remoteId: string;
  network: NetworkId;
  name: string;
  handle: string;
  avatarUrl: string | null;
  profileUrl: string | null;
  limits: { maxCharacters?: number; maxMedia?: number; personal?: boolean };
  /** Credentials of this account alone (page tokens); merged over the grant's when publishing. */
  credentials?: Credentials;
};

/** What step one asks the person before the redirect (server URL, handle, app password). */
export type ConnectField = {
  name: string;
  label: string;
  type: 'text' | 'url' | 'password';
  placeholder?: string;
  hint?: string;
  initial?: string;
  /** Where a person finds or makes it. */
  link?: { label: string; url: string };
  required: boolean;
};
export type ConnectMethod = { id: 'oauth' | 'password'; label: string; fields: ConnectField[] };

/** An app of ours registered at one server (Mastodon registers on the fly). */
export type ProviderApp = { clientId: string; clientSecret: string };
export type AppStore = {
  find(serverUrl: string): Promise<ProviderApp | null>;
  save(serverUrl: string, app: ProviderApp): Promise<void>;
};

export type AuthorizeInput = {
  method: ConnectMethod['id'];
  fields: Record<string, string>;
  /** Opaque, unguessable, checked by the caller on return. */
  state: string;
  redirectUri: string;
  apps: AppStore;
};
/** `flow` comes back in exchange(): PKCE verifier, server URL… Kept encrypted by the caller. */
export type AuthorizeResult =
  | { kind: 'redirect'; url: string; flow: Record<string, string> }
  | { kind: 'granted'; grant: Grant };
export type ExchangeInput = {
  params: Record<string, string>;
  flow: Record<string, string>;
  redirectUri: string;
  apps: AppStore;
};

/** One file as this account gets it: cut, turned, marked, converted. In a look or a check it is the file as it is kept. */
export type PublishMedia = {
  /** Names this use of the file in its post; the same for every attempt. */
  id: string;
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
  altText: string;
  /** Of a video. */
  durationMs: number | null;
  /** A video's cover as a JPEG, when the author chose one or Almanac has one. */
  poster: { read(): Promise<Uint8Array> } | null;
  read(): Promise<Uint8Array>;
};

/** What one account gets of a post: overrides applied, custom values filled in, links shortened. */
export type PublishContent = {
  text: string;
  type: PostType;
  media: PublishMedia[];
  details: PostDetails;
  linkPreview: { url: string; title: string; description: string; image: PublishMedia | null } | null;
  /** Those of this account's network. */
  mentions: Mention[];
};

/** Everything a provider needs for one part of one publication. No database, no session. */
export type PublishJob = {
  publicationId: string;
  part: PublicationPart;
  /** Same for every attempt of this part: an idempotency key, a marker to look for. */
  marker: string;
  account: { remoteId: string; handle: string; profileUrl: string | null; serverUrl: string };
  credentials: Credentials;
  content: PublishContent;
  /** The post this follow-up comment answers. */
  parent: { remoteId: string; details: Record<string, string> } | null;
  /** What prepare() returned in this or an earlier attempt; starts empty. */
  handles: Record<string, string>;
  /** When the first attempt was claimed: the lower end of a look-back window. */
  firstClaimedAt: Date;
  /** When it was planned: never changes, and is the same in a restored backup. Keys of our own are made of it. */
  plannedAt: Date;
  /** Database time now. */
  now: Date;
};

/** Passed to every call: aborts with the lease, collects what went over the wire for the proof panel. */
export type CallContext = {
  signal: AbortSignal;
  record(exchange: Exchange): void;
  /** Tells what the network said is left of the account's budget; null: it said nothing. */
  tell?(usage: Usage | null): void;
  /** On performance.now(): from then on nothing is written any more, not even by a process that was frozen meanwhile. */
  sendBefore?: number;
};

/** What one post achieved so far; `impressions` null where the network does not tell. */
export type PostResults = {
  remoteId: string;
  impressions: number | null;
  likes: number;
  comments: number;
  shares: number;
};

export type Prepared = { kind: 'prepared'; handles: Record<string, string> };

/**
 * One outside system. Phases follow publishing.md: prepare is repeatable, commit is one irreversible call,
 * check and latest only read.
 */
export interface Provider {
  id: ProviderId;
  name: string;
  kind: 'network' | 'suite' | 'playground';
  about: string;
  can: string[];
  methods: ConnectMethod[];
  /** Seconds to wait after `unknown` before looking. */
  quarantineSeconds: number;
  /** latest() knows ours by their words alone: words that are not sure find nothing. */
  findsByWords?: true;
  authorize(input: AuthorizeInput, call: CallContext): Promise<AuthorizeResult>;
  exchange(input: ExchangeInput, call: CallContext): Promise<Grant>;
  /** Throws ProviderAuthError when the grant is over; other errors are transient. */
  refresh?(grant: Grant, call: CallContext): Promise<Grant>;
  listAccounts(grant: Grant, call: CallContext): Promise<ConnectableAccount[]>;
  prepare(job: PublishJob, call: CallContext): Promise<Prepared | Outcome>;
  commit(job: PublishJob, call: CallContext): Promise<Outcome>;
  /** Reads the state of a ticket (`pending`). */
  check?(job: PublishJob, ticket: string, call: CallContext): Promise<Outcome>;
  /** Looks for ours after `unknown`. */
  latest(job: PublishJob, call: CallContext): Promise<LookBack>;
  /** How posts of one account did so far; those that are gone are left out. @throws ProviderAuthError; others pass */
  results?(
    job: Pick<PublishJob, 'account' | 'credentials'>,
    remoteIds: string[],
    call: CallContext,
  ): Promise<PostResults[]>;
  remove?(job: Pick<PublishJob, 'account' | 'credentials'>, remoteId: string, call: CallContext): Promise<void>;
}

/** The grant is over (invalid_grant, revoked): a person has to reconnect. */
export class ProviderAuthError extends Error {}
/** The person gave something wrong in step one, or refused. `field` names the ConnectField. */
export class ConnectError extends Error {
  constructor(
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

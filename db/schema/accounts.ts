import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { BudgetReport } from '@/lib/domain/budget-report';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation } from './organizations';

/** One grant (tokens, scopes, expiry) at a provider. `sealedCredentials` is AES-256-GCM, see lib/security. */
export const connections = pgTable(
  'connections',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    provider: text().notNull(),
    remoteId: text().notNull(),
    label: text().notNull(),
    serverUrl: text().notNull(),
    sealedCredentials: text(),
    scopes: text().array().notNull(),
    expiresAt: instant(),
    refreshedAt: instant(),
    state: text({ enum: ['active', 'reconnect_needed', 'disconnected'] }).notNull(),
    stateReason: text(),
    createdBy: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique().on(t.organizationId, t.locationId, t.provider, t.serverUrl, t.remoteId),
    ofLocation(t),
  ],
);

/** A connection under way: from the pop-up's start until accounts are attached. Deleted or expired after 30 minutes. */
export const connectFlows = pgTable(
  'connect_flows',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    provider: text().notNull(),
    userId: text().notNull(),
    /** SHA-256 of the OAuth `state`. */
    stateHash: text().notNull(),
    /** Sealed JSON: PKCE verifier and the like before, the grant and its accounts after the exchange, or why it failed. */
    sealedData: text().notNull(),
    step: text({ enum: ['authorizing', 'granted', 'failed'] }).notNull(),
    /** Set when an existing account is reconnected in place. */
    reconnectAccountId: text(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique('connect_flows_state_key').on(t.stateHash),
    ofLocation(t),
  ],
);

/** One place to publish to: a page, a profile. */
export const accounts = pgTable(
  'accounts',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    connectionId: text().notNull(),
    provider: text().notNull(),
    network: text().notNull(),
    remoteId: text().notNull(),
    name: text().notNull(),
    handle: text().notNull(),
    avatarUrl: text(),
    profileUrl: text(),
    limits: jsonb().$type<{ maxCharacters?: number; maxMedia?: number; personal?: boolean }>().notNull(),
    sealedCredentials: text(),
    state: text({ enum: ['active', 'reconnect_needed', 'disconnected'] }).notNull(),
    stateReason: text(),
    /** The publisher sends nothing to this account before then (rate limits). */
    nextAllowedAt: instant(),
    /** What the network last said is left of its budget; null until it says so. */
    budgetReport: jsonb().$type<BudgetReport>(),
    /** A person wants nothing sent to it; what is due waits. */
    pausedAt: instant(),
    pausedBy: text(),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique().on(t.organizationId, t.locationId, t.provider, t.remoteId),
    index('accounts_connection_idx').on(t.organizationId, t.connectionId),
    foreignKey({
      columns: [t.organizationId, t.connectionId],
      foreignColumns: [connections.organizationId, connections.id],
    }).onDelete('cascade'),
  ],
);

/** Apps of ours registered on the fly (Mastodon), one per server. Not tenant data. */
export const providerApps = pgTable(
  'provider_apps',
  {
    provider: text().notNull(),
    serverUrl: text().notNull(),
    redirectUri: text().notNull(),
    sealedApp: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.serverUrl, t.redirectUri] })],
);

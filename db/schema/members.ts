import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, locationId, organizationId } from './columns';
import { ofLocation, organizations } from './organizations';
import { users } from './users';

export const members = pgTable(
  'members',
  {
    organizationId: organizationId(),
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: ['owner', 'admin', 'member'] }).notNull(),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique().on(t.organizationId, t.userId),
    index('members_user_idx').on(t.userId),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete('cascade'),
  ],
);

export const locationMembers = pgTable(
  'location_members',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    memberId: text().notNull(),
    role: text({ enum: ['manager', 'approver', 'author', 'viewer'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.locationId, t.memberId] }),
    ofLocation(t),
    foreignKey({
      columns: [t.organizationId, t.memberId],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete('cascade'),
  ],
);

/** Keys for programs. Only the SHA-256 of the token is kept. */
export const apiKeys = pgTable(
  'api_keys',
  {
    organizationId: organizationId(),
    locationId: locationId(),
    id: id(),
    name: text().notNull(),
    tokenHash: text().notNull(),
    scopes: text().array().notNull(),
    createdBy: text(),
    expiresAt: instant(),
    lastUsedAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('api_keys_token_hash_key').on(t.tokenHash),
    ofLocation(t),
  ],
);

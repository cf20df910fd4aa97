import { DomainError } from './error';

export const organizationRoles = ['owner', 'admin', 'member'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];
export const locationRoles = ['manager', 'approver', 'author', 'viewer'] as const;
export type LocationRole = (typeof locationRoles)[number];

/** Who acts in one location. A person, a program with a key, or Almanac itself. */
export type Actor =
  | {
      kind: 'member';
      userId: string;
      name: string;
      organizationRole: OrganizationRole;
      locationRole: LocationRole | null;
    }
  | { kind: 'api_key'; keyId: string; name: string; scopes: string[] }
  | { kind: 'system'; name: string };

export const verbs = [
  'location.read',
  'post.write',
  'post.schedule',
  'post.delete',
  'publication.retry',
  'media.write',
  'label.write',
  'event.write',
  'account.connect',
  'feed.manage',
  'location.manage',
  'api_key.manage',
] as const;
export type Verb = (typeof verbs)[number];

const everyone: LocationRole[] = ['manager', 'approver', 'author', 'viewer'];
const writers: LocationRole[] = ['manager', 'approver', 'author'];
const managers: LocationRole[] = ['manager'];

/** The one table of who can do what; the "can / cannot" sheet is printed from it. Owners and admins can do all of it. */
export const allowedRoles: Record<Verb, LocationRole[]> = {
  'location.read': everyone,
  'post.write': writers,
  'post.schedule': writers,
  'post.delete': writers,
  'publication.retry': writers,
  'media.write': writers,
  'label.write': writers,
  'event.write': writers,
  'account.connect': managers,
  'feed.manage': managers,
  'location.manage': managers,
  'api_key.manage': managers,
};

/** Scopes of API keys: `read` for reads, `write` for posts and media, `manage` for all. */
export const apiKeyScopes = ['read', 'write', 'manage'] as const;
const scopeOf: Record<Verb, (typeof apiKeyScopes)[number]> = {
  'location.read': 'read',
  'post.write': 'write',
  'post.schedule': 'write',
  'post.delete': 'write',
  'publication.retry': 'write',
  'media.write': 'write',
  'label.write': 'write',
  'event.write': 'write',
  'account.connect': 'manage',
  'feed.manage': 'manage',
  'location.manage': 'manage',
  'api_key.manage': 'manage',
};

/** Whether a role may: one of a location's, or `owner` or `admin` of the organization, who stand above those. */
export const roleCan = (role: string, verb: Verb): boolean =>
  role === 'owner' || role === 'admin' || allowedRoles[verb].some((one) => one === role);

export function can(actor: Actor, verb: Verb): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'api_key') return actor.scopes.includes('manage') || actor.scopes.includes(scopeOf[verb]);
  const { organizationRole, locationRole } = actor;
  return roleCan(organizationRole === 'member' ? (locationRole ?? '') : organizationRole, verb);
}

/** @throws DomainError forbidden, in words the person can pass on to an admin. */
export function requirePermission(actor: Actor, verb: Verb): void {
  if (can(actor, verb)) return;
  throw new DomainError(
    'forbidden',
    actor.kind === 'api_key'
      ? `This API key lacks the scope "${scopeOf[verb]}".`
      : `Your role does not allow this (${verb}). Ask an admin of this location.`,
  );
}

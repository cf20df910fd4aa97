import type { NotificationKind } from './notification-kinds';
import type { LocationRole, OrganizationRole } from './permission';

/** Somebody who may enter the location. */
export type LocationPerson = {
  userId: string;
  organizationRole: OrganizationRole;
  locationRole: LocationRole | null;
};
export type Involved = {
  kind: NotificationKind;
  /** Who wrote the post and who gave it its time; null where nobody did, or a program. */
  authorId: string | null;
  plannerId: string | null;
  /** Who did what is told. */
  actorId: string | null;
};

/** Those who see to it that things go on: the location's managers; owners and admins only where it has none. */
export function managersOf<P extends LocationPerson>(people: P[]): P[] {
  const managers = people.filter(({ locationRole }) => locationRole === 'manager');
  return managers.length > 0 ? managers : people.filter(({ organizationRole }) => organizationRole !== 'member');
}

/**
 * Who is told: whose post it is, and the managers of any trouble; never somebody of what they did themselves. A reminder
 * goes to managers only where nobody is left whose post it is: two people must not post it twice.
 */
export function recipientsOf<P extends LocationPerson>(people: P[], { kind, ...who }: Involved): P[] {
  const owners = people.filter(({ userId }) => userId === who.authorId || userId === who.plannerId);
  const isTheirs = kind === 'published' || (kind === 'reminder' && owners.length > 0);
  const managers = isTheirs ? [] : managersOf(people);
  return people.filter(
    (person) => person.userId !== who.actorId && (owners.includes(person) || managers.includes(person)),
  );
}

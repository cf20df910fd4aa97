import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { locationMembers, members } from '@/db/schema/members';
import { notificationSettings } from '@/db/schema/notifications';
import { locations } from '@/db/schema/organizations';
import { choicesOf, defaultDigestAt, type KindChoices } from '@/lib/domain/notification';
import type { LocationPerson } from '@/lib/domain/notification-recipients';
import type { MailTimes } from '@/lib/domain/notification-times';

export type PersonHere = LocationPerson & { choices: KindChoices; times: MailTimes };

/** Everybody who may enter a location, with how they want to be told. */
export async function peopleHere(
  tx: Transaction,
  { organizationId, locationId }: { organizationId: string; locationId: string },
): Promise<PersonHere[]> {
  const rows = await tx
    .select({
      userId: members.userId,
      organizationRole: members.role,
      locationRole: locationMembers.role,
      zone: locations.timeZone,
      settings: notificationSettings,
    })
    .from(members)
    .innerJoin(locations, and(eq(locations.organizationId, organizationId), eq(locations.id, locationId)))
    .leftJoin(
      locationMembers,
      and(
        eq(locationMembers.organizationId, members.organizationId),
        eq(locationMembers.locationId, locationId),
        eq(locationMembers.memberId, members.id),
      ),
    )
    .leftJoin(
      notificationSettings,
      and(
        eq(notificationSettings.organizationId, members.organizationId),
        eq(notificationSettings.locationId, locationId),
        eq(notificationSettings.userId, members.userId),
      ),
    )
    .where(
      and(
        eq(members.organizationId, organizationId),
        isNull(members.disabledAt),
        or(ne(members.role, 'member'), isNotNull(locationMembers.role)),
      ),
    );
  return rows.map(({ settings, zone, ...person }) => ({
    ...person,
    choices: choicesOf(settings?.choices ?? {}),
    times: {
      quietFrom: settings?.quietFrom ?? null,
      quietTo: settings?.quietTo ?? null,
      timeZone: settings?.timeZone ?? zone,
      digestAt: settings?.digestAt ?? defaultDigestAt,
    },
  }));
}

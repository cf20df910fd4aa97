import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/sign-in/auth-frame';
import { SignOutButton } from '@/components/sign-in/sign-out-button';
import { database } from '@/lib/server/database';
import { sessionOf } from '@/lib/server/session';
import { listLocations } from '@/lib/services/locations/list-locations';
import { needsSetUp } from '@/lib/services/members/needs-set-up';

/** The door: to set-up, to sign-in, or to the first location's calendar. */
export default async function DoorPage() {
  const session = await sessionOf(await headers());
  const { db } = database();
  if (!session) redirect((await needsSetUp(db)) ? '/set-up' : '/sign-in');
  const [location] = await listLocations(db, session.userId);
  if (location) redirect(`/${location.id}/calendar`);
  return (
    <AuthFrame
      title="No location yet"
      lead={`You are signed in as ${session.email}, but nobody has given you a location.`}
    >
      <p className="mb-6 text-ink-soft">Ask an admin of your organization for a role in one, then reload this page.</p>
      <SignOutButton />
    </AuthFrame>
  );
}

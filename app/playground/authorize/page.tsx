import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ConsentForm } from '@/components/playground/consent-form';
import { ConsentFrame } from '@/components/playground/consent-frame';
import { AuthorizeRequest } from '@/lib/domain/playground';
import { database } from '@/lib/server/database';
import { currentUser } from '@/lib/server/request-context';
import { answerTo, requireKnownApp } from '@/lib/services/playground/allow-app';
import { listPages } from '@/lib/services/playground/list-pages';

export const metadata: Metadata = { title: { absolute: 'Allow access · Playground' }, referrer: 'same-origin' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A request of an app we know, or null: nobody is sent anywhere by an address we do not know. */
function known(query: unknown): AuthorizeRequest | null {
  const parsed = AuthorizeRequest.safeParse(query);
  if (!parsed.success) return null;
  try {
    requireKnownApp(parsed.data);
    return parsed.data;
  } catch {
    return null;
  }
}

export default async function AuthorizePage({ searchParams }: Props) {
  const query = await searchParams;
  const request = known(query);
  if (!request) {
    return (
      <ConsentFrame title="This request is not right">
        <p className="mt-2 text-ink-soft text-md">
          The app asks in a way Playground does not understand, or wants to go back to an address that is not its own.
          Close this window and start again from Almanac.
        </p>
      </ConsentFrame>
    );
  }
  const user = await currentUser(await headers());
  if (!user) {
    const back = `/playground/authorize?${new URLSearchParams(request).toString()}`;
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(back)}`);
  }
  const denyUrl = answerTo(request, { error: 'access_denied' });
  return (
    <ConsentFrame title="Almanac wants to post to your pages">
      <p className="mt-1 mb-5 text-ink-soft">
        You are here as {user.name}. Almanac may write, read and delete posts on the pages you choose, until you
        disconnect them there.
      </p>
      <ConsentForm request={request} pages={await listPages(database().db)} denyUrl={denyUrl} />
    </ConsentFrame>
  );
}

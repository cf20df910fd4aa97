import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/sign-in/auth-frame';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { safePath } from '@/lib/domain/safe-path';
import { singleSignOnName } from '@/lib/server/auth';
import { database } from '@/lib/server/database';
import { publicAddress } from '@/lib/server/public-address';
import { sessionOf } from '@/lib/server/session';
import { needsSetUp } from '@/lib/services/members/needs-set-up';

export const metadata: Metadata = { title: 'Sign in' };

const reasons: Record<string, string> = {
  NoSuchUser: 'Nobody here has the e-mail you signed in with. Ask an admin to invite it, or use another one.',
  EmailNotVerified: 'Your sign-in service did not confirm your e-mail address, so we cannot tell who you are here.',
  AccessDenied: 'The sign-in service did not let you in.',
};

function reasonFor(error: string | undefined): string | null {
  if (!error) return null;
  return (
    reasons[error] ??
    `Signing in elsewhere did not work. Try again, and open Almanac at ${publicAddress()} if you came by another address.`
  );
}

type Props = { searchParams: Promise<{ callbackUrl?: string; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const back = safePath(callbackUrl);
  if (await sessionOf(await headers())) redirect(back);
  if (await needsSetUp(database().db)) redirect('/set-up');
  return (
    <AuthFrame title="Good to see you" lead="Sign in to your calendar.">
      <SignInForm callbackUrl={back} elsewhere={singleSignOnName()} notice={reasonFor(error)} />
    </AuthFrame>
  );
}

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/sign-in/auth-frame';
import { SignOutButton } from '@/components/sign-in/sign-out-button';
import { sessionOf } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Sign out' };

export default async function SignOutPage() {
  const session = await sessionOf(await headers());
  if (!session) redirect('/sign-in');
  return (
    <AuthFrame title="Leaving?" lead={`You are signed in as ${session.email}. What is planned goes out without you.`}>
      <SignOutButton />
    </AuthFrame>
  );
}

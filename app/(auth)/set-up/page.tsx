import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/sign-in/auth-frame';
import { SetUpForm } from '@/components/sign-in/set-up-form';
import { isFromThisComputer } from '@/lib/server/client-address';
import { database } from '@/lib/server/database';
import { needsSetUp } from '@/lib/services/members/needs-set-up';

export const metadata: Metadata = { title: 'Set up' };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function SetUpPage({ searchParams }: Props) {
  // First of all, so that building does not try to make this page once and for all.
  const { code } = await searchParams;
  if (!(await needsSetUp(database().db))) redirect('/sign-in');
  return (
    <AuthFrame title="Set up your Almanac" lead="A minute, once. Everything can be changed later.">
      <SetUpForm needsCode={!isFromThisComputer(await headers())} code={typeof code === 'string' ? code : ''} />
    </AuthFrame>
  );
}

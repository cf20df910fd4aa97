import type { Metadata } from 'next';
import { ConnectResult } from '@/components/accounts/connect-result';

export const metadata: Metadata = { title: 'Connecting', referrer: 'same-origin' };

const id = /^[0-9a-f]{24}$/;
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The last page of a sign-in window: it reports to the window that opened it and closes. */
export default async function ConnectResultPage({ searchParams }: Props) {
  const { flow, location, problem } = await searchParams;
  const ids = typeof flow === 'string' && typeof location === 'string' && id.test(flow) && id.test(location);
  if (ids) return <ConnectResult flow={{ flowId: flow, locationId: location }} problem={null} />;
  return <ConnectResult flow={null} problem={problem === 'signed-out' ? 'signed-out' : 'ended'} />;
}

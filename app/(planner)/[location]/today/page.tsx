import type { Metadata } from 'next';
import { LateSamplesNote } from '@/components/today/late-samples-note';
import { TodayScreen } from '@/components/today/today-screen';
import { pageServices } from '@/lib/server/page-context';
import { listSamples } from '@/lib/services/samples/list-samples';

export const metadata: Metadata = { title: 'Today' };

export default async function TodayPage({ params }: { params: Promise<{ location: string }> }) {
  const ctx = await pageServices((await params).location);
  const samples = await listSamples(ctx);
  return (
    <TodayScreen openedAt={ctx.now.toISOString()}>
      <LateSamplesNote count={samples.length} />
    </TodayScreen>
  );
}

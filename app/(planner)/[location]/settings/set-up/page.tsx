import { SetUpChecks } from '@/components/settings/set-up-checks';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/domain/permission';
import { examineSetUp } from '@/lib/server/examine-set-up';
import { pageServices } from '@/lib/server/page-context';

export default async function SetUpPage({ params }: { params: Promise<{ location: string }> }) {
  const ctx = await pageServices((await params).location);
  if (!can(ctx.actor, 'location.manage')) {
    return <EmptyState title="Set-up is for managers">Ask a manager of this location what works here.</EmptyState>;
  }
  return <SetUpChecks {...(await examineSetUp(ctx))} />;
}

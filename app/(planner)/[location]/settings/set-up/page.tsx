import { SetUpChecks } from '@/components/settings/set-up-checks';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/domain/permission';
import { env } from '@/lib/env';
import { database } from '@/lib/server/database';
import { pageServices } from '@/lib/server/page-context';
import { examineHere } from '@/lib/services/operations/examine-here';

export default async function SetUpPage({ params }: { params: Promise<{ location: string }> }) {
  const ctx = await pageServices((await params).location);
  if (!can(ctx.actor, 'location.manage')) {
    return <EmptyState title="Set-up is for managers">Ask a manager of this location what works here.</EmptyState>;
  }
  return <SetUpChecks {...(await examineHere(ctx, database().sql, env()))} />;
}

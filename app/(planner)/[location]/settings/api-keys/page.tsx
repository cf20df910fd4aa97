import { ApiKeyList } from '@/components/settings/api-key-list';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';
import { listApiKeys } from '@/lib/services/api-keys/list-api-keys';

type Props = { params: Promise<{ location: string }> };

export default async function ApiKeysPage({ params }: Props) {
  const ctx = await pageServices((await params).location);
  if (!can(ctx.actor, 'api_key.manage')) {
    return <EmptyState title="API keys are for managers">Ask a manager of this location for a key.</EmptyState>;
  }
  return <ApiKeyList keys={await listApiKeys(ctx)} now={ctx.now.toISOString()} />;
}

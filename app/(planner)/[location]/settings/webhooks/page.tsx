import { WebhookGuide } from '@/components/settings/webhook-guide';
import { WebhookSettings } from '@/components/settings/webhook-settings';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';

type Props = { params: Promise<{ location: string }> };

export default async function WebhooksPage({ params }: Props) {
  const { actor } = await pageServices((await params).location);
  if (!can(actor, 'location.manage')) {
    return <EmptyState title="Webhooks are for managers">Ask a manager of this location for one.</EmptyState>;
  }
  return (
    <>
      <WebhookSettings />
      <WebhookGuide />
    </>
  );
}

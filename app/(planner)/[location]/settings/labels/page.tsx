import { CampaignSettings } from '@/components/settings/campaign-settings';
import { CategorySettings } from '@/components/settings/category-settings';
import { TagSettings } from '@/components/settings/tag-settings';
import { EmptyState } from '@/components/ui/empty-state';
import { can } from '@/lib/domain/permission';
import { pageServices } from '@/lib/server/page-context';

export default async function LabelsPage({ params }: { params: Promise<{ location: string }> }) {
  const { actor } = await pageServices((await params).location);
  if (!can(actor, 'label.write')) {
    return (
      <EmptyState title="Labels are for those who write">Ask a manager of this location to change them.</EmptyState>
    );
  }
  return (
    <div className="grid gap-x-12 md:grid-cols-2">
      <CategorySettings />
      <TagSettings />
      <CampaignSettings />
    </div>
  );
}

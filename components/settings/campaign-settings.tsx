'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import type { Topic } from '@/components/data/topics';
import { useAction } from '@/components/data/use-action';
import { Skeleton } from '@/components/ui/skeleton';
import { createCampaign, deleteCampaign, renameCampaign } from '@/lib/actions/campaigns';
import { CreateCampaign } from '@/lib/domain/label';
import { LabelRow } from './label-row';
import { NewLabel } from './new-label';
import { SettingsSection } from './settings-section';

const topics: Topic[] = ['labels', 'posts'];

/** What posts belong to together for a while: a season, a launch. */
export function CampaignSettings() {
  const { locationId } = useLocation();
  const list = useQuery(queries.campaigns(locationId));
  const create = useAction(createCampaign, { topics, errors: 'silent' });
  const rename = useAction(renameCampaign, { topics });
  const remove = useAction(deleteCampaign, { topics });
  const campaigns = list.data ?? [];
  return (
    <SettingsSection title="Campaigns" lead="Posts that belong together for a while. A post is in at most one.">
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {campaigns.length > 0 && (
        <ul className="border-line border-t">
          {campaigns.map((campaign) => (
            <LabelRow
              key={campaign.id}
              kind="campaign"
              name={campaign.name}
              onRename={async (name) => (await rename.run({ campaignId: campaign.id, name })).ok}
              onDelete={() => remove.run({ campaignId: campaign.id })}
            />
          ))}
        </ul>
      )}
      <NewLabel kind="campaign" placeholder="Summer opening" schema={CreateCampaign} onCreate={create.run} />
    </SettingsSection>
  );
}

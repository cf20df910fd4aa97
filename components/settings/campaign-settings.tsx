'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { calendarQueries } from '@/components/data/calendar-queries';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Skeleton } from '@/components/ui/skeleton';
import { createCampaign, deleteCampaign, renameCampaign } from '@/lib/actions/campaigns';
import { CreateCampaign } from '@/lib/domain/label';
import type { Topic } from '@/lib/domain/topics';
import type { CampaignUse } from '@/lib/domain/writing-views';
import { LabelRow } from './label-row';
import { NewLabel } from './new-label';
import { SettingsSection } from './settings-section';

const topics: Topic[] = ['labels', 'posts'];

const counted = (count: number, one: string) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`;

/** How much a campaign holds; the whole of it stands on the calendar. */
function CampaignUses({ campaignId, use }: { campaignId: string; use: CampaignUse | undefined }) {
  const { locationId } = useLocation();
  if (!use) return <span className="shrink-0 px-2 text-ink-faint text-sm">Nothing yet</span>;
  const parts = [
    ...(use.posts ? [counted(use.posts, 'post')] : []),
    ...(use.contentEvents ? [counted(use.contentEvents, 'event')] : []),
  ];
  return (
    <Link
      href={`/${locationId}/calendar?campaign=${campaignId}`}
      className="inline-flex min-h-8 shrink-0 items-center px-2 text-ink-soft text-sm tabular-nums hover:underline"
    >
      {parts.join(' · ')}
    </Link>
  );
}

/** What posts belong to together for a while: a season, a launch. */
export function CampaignSettings() {
  const { locationId } = useLocation();
  const list = useQuery(queries.campaigns(locationId));
  const create = useAction(createCampaign, { topics, errors: 'silent' });
  const rename = useAction(renameCampaign, { topics });
  const remove = useAction(deleteCampaign, { topics });
  const campaigns = list.data ?? [];
  const uses = useQuery(calendarQueries.campaignUses(locationId)).data;
  return (
    <SettingsSection
      title="Campaigns"
      lead="Posts and content events that belong together for a while. Each is in at most one."
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton className="h-24" />}
      {campaigns.length > 0 && (
        <ul className="border-line border-t">
          {campaigns.map((campaign) => (
            <LabelRow
              key={campaign.id}
              kind="campaign"
              name={campaign.name}
              aside={uses && <CampaignUses campaignId={campaign.id} use={uses.get(campaign.id)} />}
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

'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Combobox } from '@/components/ui/combobox';
import { createCampaign } from '@/lib/actions/campaigns';
import type { CampaignView } from '@/lib/domain/writing-views';
import { useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';
import { quietControl } from './quiet-control';

const none = '';

/** What the post belongs to, over weeks and networks. */
export function CampaignField() {
  const { session } = useComposing();
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { data: campaigns = [] } = useQuery(queries.campaigns(locationId));
  const campaignId = useDraft('campaignId');
  const { run } = useAction(createCampaign, { topics: ['labels'] });
  const create = async (name: string) => {
    const made = await run({ name });
    if (!made.ok) return;
    client.setQueryData(
      queries.campaigns(locationId).queryKey,
      (old: { campaigns: CampaignView[] } | undefined) => old && { campaigns: [...old.campaigns, made.data] },
    );
    session.edit({ campaignId: made.data.id });
  };
  return (
    <FormRow label="Campaign" path="campaignId">
      <Combobox
        label="Campaign"
        placeholder="None"
        options={[{ value: none, label: 'None' }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
        value={campaignId ?? none}
        onChange={(value) => session.edit({ campaignId: value === none ? null : value })}
        onCreate={(name) => void create(name)}
        className={quietControl}
      />
    </FormRow>
  );
}

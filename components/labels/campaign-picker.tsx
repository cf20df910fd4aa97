'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { useAction } from '@/components/data/use-action';
import { Combobox } from '@/components/ui/combobox';
import { createCampaign } from '@/lib/actions/campaigns';
import type { CampaignView } from '@/lib/domain/writing-views';

const none = '';

type Props = { value: string | null; onChange: (campaignId: string | null) => void; className?: string };

/** One campaign of the location or none; a new one is made by typing it. */
export function CampaignPicker({ value, onChange, className }: Props) {
  const { locationId } = useLocation();
  const client = useQueryClient();
  const { data: campaigns = [] } = useQuery(queries.campaigns(locationId));
  const { run } = useAction(createCampaign, { topics: ['labels'] });
  const create = async (name: string) => {
    const made = await run({ name });
    if (!made.ok) return;
    client.setQueryData(
      queries.campaigns(locationId).queryKey,
      (old: { campaigns: CampaignView[] } | undefined) => old && { campaigns: [...old.campaigns, made.data] },
    );
    onChange(made.data.id);
  };
  return (
    <Combobox
      label="Campaign"
      placeholder="None"
      options={[{ value: none, label: 'None' }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value ?? none}
      onChange={(picked) => onChange(picked === none ? null : picked)}
      onCreate={(name) => void create(name)}
      className={className}
    />
  );
}

'use client';

import { Combobox } from '@/components/ui/combobox';
import { useScoped } from '../scope-context';
import { firstLink } from '../text-segments';
import { DetailText } from './detail-controls';
import { DetailField } from './detail-field';
import { languages } from './languages';
import { useDetail } from './use-detail';

export function BlueskyDetails() {
  const { value: summary } = useScoped('summary');
  const hasMedia = useScoped('media').value.length > 0;
  const [chosen, setChosen] = useDetail('bluesky', 'languages');
  return (
    <>
      <DetailText
        network="bluesky"
        field="linkCardUrl"
        type="url"
        label="Link card"
        half
        hint={hasMedia ? 'Bluesky shows either images or a card; this post has images.' : 'Shown below the text.'}
        placeholder={firstLink(summary, 'bluesky') ?? 'https://…'}
      />
      <DetailField path="bluesky.languages" label="Languages" hint="Up to three." half>
        <Combobox
          multiple
          label="Languages"
          placeholder="Not said"
          options={languages}
          value={chosen ?? []}
          onChange={(next) => setChosen(next.length ? next.slice(0, 3) : undefined)}
        />
      </DetailField>
    </>
  );
}

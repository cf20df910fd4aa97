'use client';

import { networkRules } from '@/lib/domain/networks/network-rules';
import { DetailCheck, DetailSelect, DetailText } from './detail-controls';
import { DetailField } from './detail-field';
import { NamesInput } from './names-input';
import { useDetail } from './use-detail';

export function YoutubeDetails() {
  const [tags, setTags] = useDetail('youtube', 'tags');
  return (
    <>
      <DetailText
        network="youtube"
        field="title"
        label="Title"
        required
        max={networkRules.youtube.title?.max}
        hint="Without < and >. The text above becomes the description."
      />
      <DetailSelect
        network="youtube"
        field="kind"
        label="Kind"
        half
        options={{ video: 'Video', short: 'Short (up to 3 minutes, upright or square)' }}
        none="As the file is"
      />
      <DetailSelect
        network="youtube"
        field="privacyLevel"
        label="Who sees it"
        half
        options={{ public: 'Everyone', unlisted: 'Whoever has the link', private: 'Only you' }}
        none="Everyone, as usual"
      />
      <DetailField
        path="youtube.tags"
        label="Tags"
        hint="With commas between; 500 characters altogether."
        aside={tags?.length ? `${tags.join(',').length} / 500` : undefined}
      >
        <NamesInput
          value={tags ?? []}
          onChange={(next) => setTags(next.length ? next : undefined)}
          placeholder="bread, sourdough, baking"
        />
      </DetailField>
      <DetailCheck
        network="youtube"
        field="madeForKids"
        label="Made for kids"
        hint="The law in many countries asks for this answer."
      />
    </>
  );
}

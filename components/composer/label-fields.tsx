'use client';

import { CampaignPicker } from '@/components/labels/campaign-picker';
import { CategoryPicker } from '@/components/labels/category-picker';
import { TagsPicker } from '@/components/labels/tags-picker';
import { useComposing, useDraft } from './composer-context';
import { FormRow } from './form-row';
import { quietControl } from './quiet-control';

/** Our own words for finding the post again. */
export function TagsField() {
  const { session } = useComposing();
  const tagIds = useDraft('tagIds');
  return (
    <FormRow label="Tags" path="tagIds">
      <TagsPicker value={tagIds} onChange={(picked) => session.edit({ tagIds: picked })} className={quietControl} />
    </FormRow>
  );
}

export function CategoryField() {
  const { session } = useComposing();
  const categoryId = useDraft('categoryId');
  return (
    <FormRow label="Category" path="categoryId">
      <CategoryPicker
        value={categoryId}
        onChange={(picked) => session.edit({ categoryId: picked })}
        className={quietControl}
      />
    </FormRow>
  );
}

/** What the post belongs to, over weeks and networks. */
export function CampaignField() {
  const { session } = useComposing();
  const campaignId = useDraft('campaignId');
  return (
    <FormRow label="Campaign" path="campaignId">
      <CampaignPicker
        value={campaignId}
        onChange={(picked) => session.edit({ campaignId: picked })}
        className={quietControl}
      />
    </FormRow>
  );
}

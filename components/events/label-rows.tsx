'use client';

import { CampaignPicker } from '@/components/labels/campaign-picker';
import { CategoryPicker } from '@/components/labels/category-picker';
import { TagsPicker } from '@/components/labels/tags-picker';
import { Field } from '@/components/ui/field';
import type { EventValues } from './event-values';

type Labels = Pick<EventValues, 'categoryId' | 'campaignId' | 'tagIds'>;
type Props = {
  value: Labels;
  onChange: (change: Partial<Labels>) => void;
  errorOf: (field: keyof Labels) => string | null;
};

/** How it is sorted; the same labels as posts have. */
export function LabelRows({ value, onChange, errorOf }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Category" error={errorOf('categoryId')}>
        <CategoryPicker value={value.categoryId} onChange={(categoryId) => onChange({ categoryId })} />
      </Field>
      <Field label="Campaign" error={errorOf('campaignId')}>
        <CampaignPicker value={value.campaignId} onChange={(campaignId) => onChange({ campaignId })} />
      </Field>
      <Field label="Tags" error={errorOf('tagIds')} className="sm:col-span-2">
        <TagsPicker value={value.tagIds} onChange={(tagIds) => onChange({ tagIds })} />
      </Field>
    </div>
  );
}

'use client';

import { ByHandField } from './by-hand-field';
import { CampaignField, CategoryField, TagsField } from './label-fields';
import { LinkCardField } from './link-card-field';
import { OptionsField } from './options-field';
import { ScheduleField } from './schedule-field';

/** The rows below what is written, alike in every tab. */
export function LowerRows({ scheduled }: { scheduled: boolean }) {
  return (
    <>
      <LinkCardField />
      <TagsField />
      <CategoryField />
      <CampaignField />
      <OptionsField />
      <ByHandField />
      {scheduled && <ScheduleField />}
    </>
  );
}

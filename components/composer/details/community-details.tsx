'use client';

import { networkRules } from '@/lib/domain/networks/network-rules';
import { DetailCheck, DetailText } from './detail-controls';

export function CommunityDetails() {
  return (
    <>
      <DetailText network="community" field="title" label="Title" max={networkRules.community.title?.max} />
      <DetailCheck
        network="community"
        field="notifyAllGroupMembers"
        label="Notify all members"
        hint="Everyone in the group hears of it at once."
      />
    </>
  );
}

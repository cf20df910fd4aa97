'use client';

import { DetailCheck, DetailSelect } from './detail-controls';

const replies = {
  following: 'People you follow',
  mentionedUsers: 'Only people mentioned',
  subscribers: 'Subscribers',
  verified: 'Verified accounts',
};

export function XDetails() {
  return (
    <>
      <DetailSelect network="x" field="replySettings" label="Who can reply" options={replies} none="Everyone" half />
      <div className="grid content-center gap-2">
        <DetailCheck network="x" field="madeWithAi" label="Made with AI" half />
        <DetailCheck network="x" field="paidPartnership" label="Paid partnership" half />
      </div>
    </>
  );
}

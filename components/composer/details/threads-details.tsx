'use client';

import { useScoped } from '../scope-context';
import { DetailSelect, DetailText } from './detail-controls';

const replies = {
  everyone: 'Everyone',
  accounts_you_follow: 'People you follow',
  mentioned_only: 'Only people mentioned',
  parent_post_author_only: 'Only the author',
  followers_only: 'Followers',
};

export function ThreadsDetails() {
  const hasMedia = useScoped('media').value.length > 0;
  return (
    <>
      <DetailText
        network="threads"
        field="topicTag"
        label="Topic"
        max={50}
        half
        hint="One, without full stops or &."
        placeholder="Sourdough"
      />
      <DetailSelect
        network="threads"
        field="replyControl"
        label="Who may reply"
        half
        options={replies}
        none="As the profile is set"
      />
      <DetailText
        network="threads"
        field="linkUrl"
        type="url"
        label="Link card"
        placeholder="https://…"
        hint={hasMedia ? 'Threads shows a card only where there are no media.' : 'Shown below the text.'}
      />
    </>
  );
}

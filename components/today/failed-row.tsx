'use client';

import { EditButton } from '@/components/posts/edit-button';
import { PostRow } from '@/components/posts/post-row';
import { Troubles } from '@/components/posts/troubles';
import type { AccountView, PostView } from '@/lib/domain/views';
import { ConnectAgain } from './connect-again';

type Props = { post: PostView /** Those that publish no more. */; broken: AccountView[] };

/** A post that did not go out everywhere: why, and everything that can be done about it, in place. */
export function FailedRow({ post, broken }: Props) {
  const reconnect = (accountId: string) => {
    const account = broken.find(({ id }) => id === accountId);
    return account && <ConnectAgain account={account} />;
  };
  return (
    <PostRow
      post={post}
      note={<Troubles post={post} beside={({ accountId }) => reconnect(accountId)} />}
      actions={<EditButton post={post} />}
    />
  );
}

'use client';

import dynamic from 'next/dynamic';
import type { NetworkId } from '@/lib/domain/network';
import { FirstCommentField } from './first-comment-field';
import { MediaField } from './media-field';
import { TypeField } from './type-field';

const NetworkDetails = dynamic(() => import('./details/network-details').then((file) => file.NetworkDetails), {
  ssr: false,
});

/** What belongs to the text in its tab: kind of post, media, first comment, and the details of one network. */
export function ContentRows({ network }: { network: NetworkId | undefined }) {
  return (
    <>
      <TypeField />
      <MediaField />
      <FirstCommentField />
      {network && <NetworkDetails network={network} />}
    </>
  );
}

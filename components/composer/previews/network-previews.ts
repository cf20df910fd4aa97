import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { NetworkId } from '@/lib/domain/network';
import type { PreviewProps } from './preview-props';

type Preview = ComponentType<PreviewProps>;
const tiktok = dynamic(() => import('./networks/tiktok-preview').then((file) => file.TiktokPreview), { ssr: false });

/** A network's proof comes when an account of it is chosen. */
export const networkPreviews: Record<NetworkId, Preview> = {
  playground: dynamic(() => import('./networks/playground-preview').then((file) => file.PlaygroundPreview), {
    ssr: false,
  }),
  facebook: dynamic(() => import('./networks/facebook-preview').then((file) => file.FacebookPreview), { ssr: false }),
  instagram: dynamic(() => import('./networks/instagram-preview').then((file) => file.InstagramPreview), {
    ssr: false,
  }),
  threads: dynamic(() => import('./networks/threads-preview').then((file) => file.ThreadsPreview), { ssr: false }),
  linkedin: dynamic(() => import('./networks/linkedin-preview').then((file) => file.LinkedinPreview), { ssr: false }),
  tiktok,
  tiktok_business: tiktok,
  youtube: dynamic(() => import('./networks/youtube-preview').then((file) => file.YoutubePreview), { ssr: false }),
  pinterest: dynamic(() => import('./networks/pinterest-preview').then((file) => file.PinterestPreview), {
    ssr: false,
  }),
  google: dynamic(() => import('./networks/google-preview').then((file) => file.GooglePreview), { ssr: false }),
  x: dynamic(() => import('./networks/x-preview').then((file) => file.XPreview), { ssr: false }),
  bluesky: dynamic(() => import('./networks/bluesky-preview').then((file) => file.BlueskyPreview), { ssr: false }),
  mastodon: dynamic(() => import('./networks/mastodon-preview').then((file) => file.MastodonPreview), { ssr: false }),
  community: dynamic(() => import('./networks/community-preview').then((file) => file.CommunityPreview), {
    ssr: false,
  }),
};

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { NetworkId } from '@/lib/domain/network';
import { PreviewWaiting as loading } from './parts/preview-waiting';
import type { PreviewProps } from './preview-props';

const tiktok = dynamic(() => import('./networks/tiktok-preview').then((file) => file.TiktokPreview), {
  ssr: false,
  loading,
});

/** A network's proof comes when an account of it is chosen. */
export const networkPreviews: Record<NetworkId, ComponentType<PreviewProps>> = {
  playground: dynamic(() => import('./networks/playground-preview').then((file) => file.PlaygroundPreview), {
    ssr: false,
    loading,
  }),
  facebook: dynamic(() => import('./networks/facebook-preview').then((file) => file.FacebookPreview), {
    ssr: false,
    loading,
  }),
  instagram: dynamic(() => import('./networks/instagram-preview').then((file) => file.InstagramPreview), {
    ssr: false,
    loading,
  }),
  threads: dynamic(() => import('./networks/threads-preview').then((file) => file.ThreadsPreview), {
    ssr: false,
    loading,
  }),
  linkedin: dynamic(() => import('./networks/linkedin-preview').then((file) => file.LinkedinPreview), {
    ssr: false,
    loading,
  }),
  tiktok,
  tiktok_business: tiktok,
  youtube: dynamic(() => import('./networks/youtube-preview').then((file) => file.YoutubePreview), {
    ssr: false,
    loading,
  }),
  pinterest: dynamic(() => import('./networks/pinterest-preview').then((file) => file.PinterestPreview), {
    ssr: false,
    loading,
  }),
  google: dynamic(() => import('./networks/google-preview').then((file) => file.GooglePreview), {
    ssr: false,
    loading,
  }),
  x: dynamic(() => import('./networks/x-preview').then((file) => file.XPreview), { ssr: false, loading }),
  bluesky: dynamic(() => import('./networks/bluesky-preview').then((file) => file.BlueskyPreview), {
    ssr: false,
    loading,
  }),
  mastodon: dynamic(() => import('./networks/mastodon-preview').then((file) => file.MastodonPreview), {
    ssr: false,
    loading,
  }),
  community: dynamic(() => import('./networks/community-preview').then((file) => file.CommunityPreview), {
    ssr: false,
    loading,
  }),
};

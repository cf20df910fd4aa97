import type { CSSProperties } from 'react';
import type { NetworkId } from '@/lib/domain/network';

export type Scheme = 'light' | 'dark';
/** `soft` is for lesser words, `fill` for what stands out a little, `act` for a button with `on-act` letters. */
export type Ink = Record<'paper' | 'ink' | 'soft' | 'line' | 'link' | 'fill' | 'act' | 'on-act', string>;

const ink = (colours: string): Ink => {
  const [paper = '', words = '', soft = '', line = '', link = '', fill = '', act = '', onAct = ''] = colours.split(' ');
  return { paper, ink: words, soft, line, link, fill, act, 'on-act': onAct };
};
const tiktok = {
  light: ink('#ffffff #161823 #65666f #e3e3e4 #2b5db9 #f1f1f2 #d9224a #ffffff'),
  dark: ink('#121212 #f6f6f6 #a7a7ab #2f2f2f #8fb8ff #1f1f1f #e0274f #ffffff'),
};

/**
 * Each network's own paper and ink, light and dark, as its web client shows them (read November 2026); where a network's
 * own colour is too pale to be read, a little darker.
 */
export const previewInks: Record<NetworkId, Record<Scheme, Ink>> = {
  playground: {
    light: ink('#fffdf8 #20242b #555b66 #e4dfd3 #1e6b46 #f4efe4 #1e6b46 #ffffff'),
    dark: ink('#171c1a #eef1ee #adb8b1 #2f3834 #7fd0a3 #212926 #7fd0a3 #10201a'),
  },
  facebook: {
    light: ink('#ffffff #080809 #606367 #dadde1 #0064d1 #f0f2f5 #0866e4 #ffffff'),
    dark: ink('#252728 #e2e5e9 #b0b3b8 #3b3d3f #75b6ff #333536 #0866e4 #ffffff'),
  },
  instagram: {
    light: ink('#ffffff #0c1014 #666d76 #dbdfe4 #00376b #eff1f3 #0074cc #ffffff'),
    dark: ink('#0c1014 #f5f5f5 #a8a8a8 #2b3036 #a3b8ff #25292e #0074cc #ffffff'),
  },
  threads: {
    light: ink('#ffffff #000000 #6b6b6b #e0e0e0 #0369c7 #f5f5f5 #000000 #ffffff'),
    dark: ink('#101010 #f3f5f7 #9a9a9a #2d2d2d #58aeff #1e1e1e #ffffff #000000'),
  },
  linkedin: {
    light: ink('#ffffff #191919 #5e5e5e #dfdeda #0a66c2 #f4f2ee #0a66c2 #ffffff'),
    dark: ink('#1b1f23 #e9e9ea #a8aaac #38434f #71b7fb #293138 #71b7fb #10202e'),
  },
  tiktok,
  tiktok_business: tiktok,
  youtube: {
    light: ink('#ffffff #0f0f0f #606060 #e5e5e5 #065fd4 #f2f2f2 #0f0f0f #ffffff'),
    dark: ink('#0f0f0f #f1f1f1 #aaaaaa #303030 #3ea6ff #272727 #f1f1f1 #0f0f0f'),
  },
  pinterest: {
    light: ink('#ffffff #111111 #5f5f5a #e0e0d9 #111111 #f1f1ec #d9001b #ffffff'),
    dark: ink('#191919 #efefef #ababa6 #3b3b3b #efefef #2d2d2d #d9001b #ffffff'),
  },
  google: {
    light: ink('#ffffff #1f1f1f #5e5e5e #dadce0 #0b57d0 #f1f3f4 #0b57d0 #ffffff'),
    dark: ink('#1f1f1f #e3e3e3 #bdc1c6 #3c4043 #a8c7fa #2d2e30 #a8c7fa #062e6f'),
  },
  x: {
    light: ink('#ffffff #0f1419 #536471 #cfd9de #0d70b5 #eff3f4 #0f1419 #ffffff'),
    dark: ink('#000000 #e7e9ea #80868c #2f3336 #1d9bf0 #16181c #eff3f4 #0f1419'),
  },
  bluesky: {
    light: ink('#ffffff #0b0f14 #42576c #d8e0e8 #0b5fcc #eff2f6 #0b5fcc #ffffff'),
    dark: ink('#0c1014 #f1f3f5 #aebbc9 #2a3642 #4ca2ff #19222e #4ca2ff #0c1014'),
  },
  mastodon: {
    light: ink('#ffffff #1f1f29 #55556a #dcdce6 #563acc #f2f2f7 #563acc #ffffff'),
    dark: ink('#181821 #ffffff #b0b0c4 #353547 #a2a5ff #23232f #6a5ce8 #ffffff'),
  },
  community: {
    light: ink('#ffffff #101828 #475467 #e4e7ec #004eeb #f2f4f7 #004eeb #ffffff'),
    dark: ink('#161b26 #f5f5f6 #a8adb8 #333741 #84adff #1f242f #84adff #101828'),
  },
};

export function previewInk(network: NetworkId, scheme: Scheme): CSSProperties {
  const entries = Object.entries(previewInks[network][scheme]);
  return { ...Object.fromEntries(entries.map(([name, value]) => [`--pv-${name}`, value])), colorScheme: scheme };
}

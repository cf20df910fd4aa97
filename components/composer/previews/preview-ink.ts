import type { CSSProperties } from 'react';
import type { NetworkId } from '@/lib/domain/network';

/** Each network's own paper and ink, light and dark, as its web client shows them (read November 2026). */
type Ink = { paper: string; ink: string; soft: string; line: string; link: string; fill: string };
export type Scheme = 'light' | 'dark';

const inks: { playground: Record<Scheme, Ink> } & Partial<Record<NetworkId, Record<Scheme, Ink>>> = {
  bluesky: {
    light: { paper: '#ffffff', ink: '#0b0f14', soft: '#42576c', line: '#d8e0e8', link: '#0b5fcc', fill: '#eff2f6' },
    dark: { paper: '#0c1014', ink: '#f1f3f5', soft: '#aebbc9', line: '#2a3642', link: '#4ca2ff', fill: '#19222e' },
  },
  mastodon: {
    light: { paper: '#ffffff', ink: '#1f1f29', soft: '#55556a', line: '#dcdce6', link: '#563acc', fill: '#f2f2f7' },
    dark: { paper: '#181821', ink: '#ffffff', soft: '#b0b0c4', line: '#353547', link: '#a2a5ff', fill: '#23232f' },
  },
  playground: {
    light: { paper: '#fffdf8', ink: '#20242b', soft: '#555b66', line: '#e4dfd3', link: '#1e6b46', fill: '#f4efe4' },
    dark: { paper: '#171c1a', ink: '#eef1ee', soft: '#adb8b1', line: '#2f3834', link: '#7fd0a3', fill: '#212926' },
  },
};

export function previewInk(network: NetworkId, scheme: Scheme): CSSProperties {
  const ink = (inks[network] ?? inks.playground)[scheme];
  const variables = Object.fromEntries(Object.entries(ink).map(([name, value]) => [`--pv-${name}`, value]));
  return { ...variables, colorScheme: scheme };
}

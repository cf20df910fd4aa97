'use client';

import { createContext, useContext } from 'react';
import type { NetworkId } from '@/lib/domain/network';
import type { Scheme } from './preview-ink';

export const widths = ['phone', 'desktop'] as const;
export type Width = (typeof widths)[number];

/** What everything in one proof needs to know of where it hangs. */
export type ProofRoom = {
  network: NetworkId;
  width: Width;
  scheme: Scheme;
  /** Words of the text that link to somebody. */
  names: readonly string[];
  /** How a shortened link looks before its code is made; null when links stay as they are. */
  shortLinks: string | null;
  /** The location's mark for pictures, when this post wears it. */
  watermark: Watermark | null;
};
/** `imageUrl` is null while the location has none or it is not known yet. */
export type Watermark = { imageUrl: string | null; position: string; opacity: number; scale: number };

const RoomContext = createContext<ProofRoom>({
  network: 'playground',
  width: 'phone',
  scheme: 'light',
  names: [],
  shortLinks: null,
  watermark: null,
});
export const ProofRoomProvider = RoomContext.Provider;
export const useProofRoom = (): ProofRoom => useContext(RoomContext);

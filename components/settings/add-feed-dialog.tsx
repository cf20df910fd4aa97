'use client';

import { useState } from 'react';
import type { FeedLook } from '@/lib/domain/feed';
import { FeedAddressStep } from './feed-address-step';
import { FeedDetailsStep } from './feed-details-step';

/** What is about to be added: an address that was looked at, or a file from this computer. */
export type NewSource = { look: Exclude<FeedLook, { kind: 'page' }>; file: null } | { look: null; file: File };

/** First which calendar or feed, then what it is called and shown as. */
export function AddFeedDialog({ onClose }: { onClose: () => void }) {
  const [source, setSource] = useState<NewSource | null>(null);
  const [address, setAddress] = useState('');
  if (source) return <FeedDetailsStep source={source} onBack={() => setSource(null)} onClose={onClose} />;
  return <FeedAddressStep address={address} onAddress={setAddress} onFound={setSource} onClose={onClose} />;
}

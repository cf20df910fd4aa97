'use client';

import { useCallback } from 'react';
import type { PostDetails } from '@/lib/domain/post-details';
import { useComposing, useSession } from '../composer-context';
import type { SessionState } from '../composer-session';

export type DetailNetwork = keyof PostDetails;
export type FieldsOf<Network extends DetailNetwork> = NonNullable<PostDetails[Network]>;
type DetailKey<Network extends DetailNetwork> = keyof FieldsOf<Network> & string;

/** One field only this network knows, and the way to change it. */
export function useDetail<Network extends DetailNetwork, Key extends DetailKey<Network>>(network: Network, key: Key) {
  type Value = FieldsOf<Network>[Key];
  const { session } = useComposing();
  const value = useSession(
    useCallback(
      ({ draft }: SessionState) =>
        (draft.details[network] as FieldsOf<Network> | undefined)?.[key] as Value | undefined,
      [network, key],
    ),
  );
  const set = useCallback(
    (next: Value | undefined) => {
      const { details } = session.store.get().draft;
      session.edit({ details: { ...details, [network]: { ...details[network], [key]: next } } });
    },
    [session, network, key],
  );
  return [value, set] as const;
}

'use client';

import { useState } from 'react';
import { useLocation } from '@/components/data/location';
import { useSession } from './composer-context';
import { durableCopies } from './durable-copies';
import { dropCopy, listUnsent } from './local-copy';
import { UnsentNotice } from './notices';

/** Offers texts that never reached the server, while the new page is still empty. */
export function UnsentTexts({ onOpen }: { onOpen: (postId: string) => void }) {
  const { locationId } = useLocation();
  const postId = useSession((state) => state.postId);
  const empty = useSession((state) => state.draft.summary === '' && state.post === null);
  const [copies, setCopies] = useState(() =>
    listUnsent(durableCopies, locationId).filter((copy) => copy.postId !== postId),
  );
  if (!empty) return null;
  const forget = (id: string) => {
    dropCopy(durableCopies, locationId, id);
    setCopies((all) => all.filter((copy) => copy.postId !== id));
  };
  return <UnsentNotice copies={copies} onOpen={onOpen} onForget={forget} />;
}

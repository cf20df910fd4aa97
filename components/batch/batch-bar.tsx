'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useSelectionSize } from './selection';

const BatchTools = dynamic(() => import('./batch-tools').then((file) => file.BatchTools), { ssr: false });

/** What can be done with all that is chosen; at the foot of the screen while something is. */
export function BatchBar() {
  const size = useSelectionSize();
  const [wanted, setWanted] = useState(false);
  if (size > 0 && !wanted) setWanted(true);
  return (
    <>
      <p role="status" className="sr-only">
        {size > 0
          ? `${size.toLocaleString('en')} chosen. F6 leads to what can be done with them, Escape chooses nothing.`
          : ''}
      </p>
      {wanted && size > 0 && <BatchTools size={size} />}
    </>
  );
}

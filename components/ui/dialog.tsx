'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { DialogProps } from './dialog-props';

const DialogBody = dynamic(() => import('./dialog-body').then((file) => file.DialogBody), { ssr: false });

/** A question in the middle of the screen; on a phone it comes from below. Its code arrives when first asked. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  return wanted ? <DialogBody {...props} /> : null;
}

'use client';

import dynamic from 'next/dynamic';
import { Slot } from 'radix-ui';
import { type ReactElement, useContext, useState } from 'react';
import { SheetContext, type SheetProps } from './sheet-context';

const SheetBody = dynamic(() => import('./sheet-body').then((file) => file.SheetBody), { ssr: false });

/** A page laid over from the right; the whole screen on a phone. Its code arrives when first asked. */
export function Sheet(props: SheetProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  return wanted ? <SheetBody {...props} /> : null;
}

/** Wraps the button that closes the sheet it stands in. */
export function SheetClose({ children }: { children: ReactElement; asChild?: boolean }) {
  return <Slot.Root onClick={useContext(SheetContext)}>{children}</Slot.Root>;
}

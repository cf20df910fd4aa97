'use client';

import { createContext, type ReactNode } from 'react';

export type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Named for ears always; draw your own header inside, with SheetClose where it fits. */
  title: string;
  children: ReactNode;
  /** Sets the width from 640 px up: `sm:w-[56rem]`. */
  className?: string;
  /** Return false to keep it open (text that is not kept yet). */
  mayClose?: () => boolean;
};

/** Closes the sheet around. */
export const SheetContext = createContext<() => void>(() => {});

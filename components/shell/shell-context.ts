'use client';

import { createContext, useContext } from 'react';
import type { LocationView } from '@/lib/domain/views';

export type ShellPanel = 'palette' | 'keys' | null;
export type Shell = {
  user: { name: string; email: string };
  locations: LocationView[];
  panel: ShellPanel;
  show: (panel: ShellPanel) => void;
};

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell needs the planner layout around it.');
  return shell;
}

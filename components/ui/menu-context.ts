'use client';

import { createContext, useContext } from 'react';

/** Closes the menu around; the focus goes back to its button. */
export const MenuContext = createContext<() => void>(() => {});
export const useCloseMenu = () => useContext(MenuContext);

import { twMerge } from 'tailwind-merge';

/** Class names joined; of two that set the same thing the later one wins. */
export const cn = twMerge;

import { createTailwindMerge } from 'tailwind-merge';
import { classGroups, conflictingClassGroups } from './class-groups';

/** Class names joined; of two that set the same thing the later one wins. */
export const cn = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups,
  conflictingClassGroups,
  conflictingClassGroupModifiers: { 'font-size': ['leading'] },
  postfixLookupClassGroups: ['holders'],
  orderSensitiveModifiers: ['*', '**', 'after', 'before', 'first-letter', 'placeholder', 'file', 'marker', 'selection'],
}));

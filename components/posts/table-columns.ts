/** Of heads and cells alike: how wide, and from which width of the list on they are there. */
export const columns = {
  check: 'w-10',
  state: 'w-28 pr-3',
  planned: 'w-36 pr-3',
  text: 'pr-4',
  accounts: 'w-28 pr-3',
  category: 'w-32 pr-3 @max-4xl:hidden',
  tags: 'w-28 pr-3 @max-5xl:hidden',
  author: 'w-24 pr-3 @max-[68rem]:hidden',
  edited: 'w-28 pr-3 @max-3xl:hidden',
  menu: 'w-10 text-right',
} as const;

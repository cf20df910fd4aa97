import type { KeyboardEvent } from 'react';

const itemsOf = (menu: Element) => [
  ...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])'),
];

export const focusFirstItem = (menu: Element, last = false) =>
  itemsOf(menu)
    .at(last ? -1 : 0)
    ?.focus();

/** Arrows, Home, End and first letters inside a menu. */
export function moveInMenu(event: KeyboardEvent<HTMLElement>) {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const letter = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : null;
  const moves: Record<string, HTMLElement | undefined> = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at <= 0 ? -1 : at - 1),
    Home: items[0],
    End: items.at(-1),
  };
  const starting = letter
    ? [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
        item.textContent?.trim().toLowerCase().startsWith(letter),
      )
    : undefined;
  const next = moves[event.key] ?? starting;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

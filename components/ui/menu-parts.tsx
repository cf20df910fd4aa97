'use client';

import { Check } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { cn } from './cn';
import { useCloseMenu } from './menu-context';

const itemClasses =
  'flex h-8 w-full cursor-pointer select-none items-center gap-2.5 rounded px-2.5 text-left text-base text-ink ' +
  'outline-none! focus:bg-ink/6 aria-disabled:cursor-default aria-disabled:text-ink-faint pointer-coarse:h-11 ' +
  '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-faint';

/** The hand chooses as the arrows do: what is under it has the focus. */
const followHand = (event: PointerEvent<HTMLElement>) => {
  if (event.pointerType === 'mouse') event.currentTarget.focus();
};
const pressByKey = (event: KeyboardEvent<HTMLElement>) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
};

type ItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  /** At the right end: a key, a count. */
  aside?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** The child is a link that gets the item's looks. */
  asChild?: boolean;
  onSelect?: () => void;
};

export function MenuItem({ children, icon, aside, danger, disabled, asChild, onSelect }: ItemProps) {
  const close = useCloseMenu();
  const Item = asChild ? Slot.Root : 'div';
  return (
    <Item
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabled || undefined}
      onPointerMove={followHand}
      onKeyDown={pressByKey}
      onClick={() => {
        if (disabled) return;
        close();
        onSelect?.();
      }}
      className={cn(itemClasses, danger && 'text-fail [&_svg]:text-fail')}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon}
          <span className="min-w-0 flex-1 truncate">{children}</span>
          {aside && <span className="text-ink-faint text-xs">{aside}</span>}
        </>
      )}
    </Item>
  );
}

type ChoiceProps = {
  value: string;
  /** `aside` stands at the right end. */
  options: { value: string; label: string; aside?: ReactNode }[];
  onChange: (value: string) => void;
};

/** One of several, marked with a tick. */
export function MenuChoice({ value, options, onChange }: ChoiceProps) {
  const close = useCloseMenu();
  return options.map((option) => (
    <div
      key={option.value}
      role="menuitemradio"
      aria-checked={option.value === value}
      tabIndex={-1}
      onPointerMove={followHand}
      onKeyDown={pressByKey}
      onClick={() => {
        close();
        onChange(option.value);
      }}
      className={itemClasses}
    >
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
      {option.aside && <span className="text-ink-faint text-xs">{option.aside}</span>}
      {option.value === value && <Check aria-hidden="true" />}
    </div>
  ));
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pt-2 pb-1 text-ink-faint text-xs">{children}</p>;
}

export function MenuLine() {
  return <hr className="my-1 border-0 border-line border-t" />;
}

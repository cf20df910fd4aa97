'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';

type MenuProps = {
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
};

/** Things to do, from one button. */
export function Menu({ trigger, children, align = 'end', side, className }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cn(
            'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-lg bg-page p-1 shadow-float',
            'data-[state=open]:animate-rise',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemClasses =
  'flex h-8 items-center gap-2.5 rounded px-2.5 text-base text-ink outline-none select-none data-highlighted:bg-ink/6 ' +
  'data-disabled:text-ink-faint pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-faint';

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
  const classes = cn(itemClasses, danger && 'text-fail [&_svg]:text-fail');
  if (asChild) {
    return (
      <Radix.Item asChild disabled={disabled} className={classes}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item disabled={disabled} onSelect={onSelect} className={classes}>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside && <span className="text-ink-faint text-xs">{aside}</span>}
    </Radix.Item>
  );
}

type ChoiceProps = { value: string; options: { value: string; label: string }[]; onChange: (value: string) => void };

/** One of several, marked with a tick. */
export function MenuChoice({ value, options, onChange }: ChoiceProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={itemClasses}>
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <Radix.ItemIndicator>
            <Check />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-ink-faint text-xs">{children}</Radix.Label>;
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}

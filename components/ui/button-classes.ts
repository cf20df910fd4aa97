import { cva } from 'class-variance-authority';

/** A button's looks, for Button and for links that look like one. */
export const buttonClasses = cva(
  'relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded font-medium ' +
    'transition-colors [&_svg]:shrink-0 aria-disabled:cursor-default aria-disabled:opacity-55 disabled:opacity-55 ' +
    'pointer-coarse:min-h-11',
  {
    variants: {
      tone: {
        primary: 'bg-accent text-accent-ink hover:bg-accent-strong',
        outline: 'border border-line-strong/55 bg-page text-ink hover:border-line-strong hover:bg-sunk',
        plain: 'text-ink-soft hover:bg-ink/6 hover:text-ink',
        danger: 'border border-fail/45 bg-page text-fail hover:border-fail hover:bg-fail-wash',
        link: 'h-auto! p-0! text-accent underline-offset-3 hover:underline pointer-coarse:min-h-8',
      },
      size: { sm: 'h-8 px-2.5 text-sm', md: 'h-9 px-3.5 text-base', lg: 'h-11 px-5 text-md' },
    },
    defaultVariants: { tone: 'outline', size: 'md' },
  },
);

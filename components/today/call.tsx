import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';

type Props = {
  title: string;
  /** The colour of the line above: how pressing it is. */
  line: string;
  children: ReactNode;
};

/** One kind of things that wait for a person, as a list of rows. */
export function Call({ title, line, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="mb-2 font-display text-lg">
        {title}
      </h2>
      <div className={cn('border-t', line)}>{children}</div>
    </section>
  );
}

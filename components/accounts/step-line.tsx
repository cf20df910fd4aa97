import { cn } from '@/components/ui/cn';

const steps = ['Network', 'Accounts', 'Done'] as const;

/** Where one is on the way: three words on a line. */
export function StepLine({ at }: { at: 0 | 1 | 2 }) {
  return (
    <ol aria-label="Steps" className="mb-4 grid grid-cols-3 gap-2">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={cn(
            'border-t-2 pt-1.5 text-xs transition-colors',
            index < at && 'border-accent/40 text-ink-faint',
            index === at && 'border-accent font-medium text-ink',
            index > at && 'border-line text-ink-faint',
          )}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from 'react';

type Props = { title: string; lead?: ReactNode /** A button at the right. */; action?: ReactNode; children: ReactNode };

export function SettingsSection({ title, lead, action, children }: Props) {
  return (
    <section className="pt-8">
      <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="max-w-prose">
          <h2 className="font-display text-lg">{title}</h2>
          {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

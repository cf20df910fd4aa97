import Link from 'next/link';
import { StateMark } from '@/components/ui/state-mark';
import { Time } from '@/components/ui/time';
import type { Trouble } from '@/lib/domain/server-view';
import { SettingsSection } from './settings-section';

/** What does not go on by itself, each with what helps. */
export function ServerTroubles({ troubles }: { troubles: Trouble[] }) {
  if (troubles.length === 0) {
    return (
      <SettingsSection title="Stuck or late">
        <p className="flex items-center gap-2 text-ink-soft">
          <StateMark state="published" size={12} />
          Nothing is stuck.
        </p>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection title="Stuck or late">
      <ul className="border-line border-t">
        {troubles.map(({ what, cure, since, href }) => (
          <li
            key={what}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-3"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p>
                <span className="font-medium">{what}</span>
                {since && (
                  <span className="text-ink-soft">
                    , the oldest <Time at={since} style="relative" />
                  </span>
                )}
              </p>
              <p className="max-w-prose text-ink-soft text-sm">{cure}</p>
            </div>
            {href && (
              <Link href={href} className="inline-flex min-h-8 items-center underline underline-offset-3">
                Open the oldest
              </Link>
            )}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

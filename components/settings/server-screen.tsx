import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { ServerView } from '@/lib/domain/server-view';
import { LookAgain } from './look-again';
import { ServerSending } from './server-sending';
import { ServerTroubles } from './server-troubles';
import { SettingsSection } from './settings-section';

type Props = ServerView & { readAt: string };

const states = {
  well: <Badge tone="done">Well</Badge>,
  silent: <Badge tone="fail">Silent</Badge>,
  stuck: <Badge tone="fail">Stuck</Badge>,
};

function Fact({ name, at }: { name: string; at: string | null }) {
  return (
    <div className="flex justify-between gap-2 sm:block">
      <dt className="text-ink-faint text-sm">{name}</dt>
      <dd>{at ? <Time at={at} style="relative" /> : '–'}</dd>
    </div>
  );
}

/** How this server is, for who runs it. */
export function ServerScreen({ workers, readAt, holds, unreconciled, paused, troubles }: Props) {
  const isWell = workers.some(({ state }) => state === 'well');
  return (
    <>
      <LookAgain readAt={readAt} />
      <ServerSending {...{ holds, unreconciled, paused }} />
      <ServerTroubles troubles={troubles} />
      <SettingsSection
        title="Workers"
        lead={
          isWell
            ? 'They send what is due and do everything in the background.'
            : 'No worker is well: nothing is sent until one runs. Start it with npm start, or npm run worker.'
        }
      >
        <ul className="border-line border-t">
          {workers.map((worker) => (
            <li
              key={worker.name}
              className="grid gap-x-6 gap-y-2 border-line border-b py-3 sm:grid-cols-[minmax(0,1fr)_8rem_8rem_8rem]"
            >
              <div className="min-w-0">
                <p className="flex items-center gap-2">
                  <span className="truncate font-medium">{worker.name}</span>
                  {states[worker.state]}
                </p>
                <p className="text-ink-faint text-sm">Version {worker.version}</p>
              </div>
              <dl className="contents">
                <Fact name="Looked" at={worker.lookedAt} />
                <Fact name="Last claim" at={worker.claimedAt} />
                <Fact name="Started" at={worker.startedAt} />
              </dl>
            </li>
          ))}
        </ul>
      </SettingsSection>
    </>
  );
}

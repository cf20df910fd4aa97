import { Badge } from '@/components/ui/badge';
import { CopyText } from './copy-text';
import { SettingsSection } from './settings-section';

/** As the services tell it; pages hand it over. */
type Check = { name: string; ok: boolean; note?: boolean; message: string; paste?: string };
type Provider = { id: string; name: string; ready: boolean; reason: string | null; callbackUrl: string | null };
type Props = { checks: Check[]; providers: Provider[] };

/** Services write it as a part of a line; an address at its beginning or alone stays as it is. */
function sentence(text: string) {
  const capital = /^[a-z]+[ ,;]/.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
  return /[.!?]$/.test(capital) || !capital.includes(' ') ? capital : `${capital}.`;
}
const title = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function Mark({ check }: { check: Check }) {
  if (!check.ok) return <Badge tone="fail">Does not work</Badge>;
  return check.note ? <Badge tone="wait">To know</Badge> : <Badge tone="done">Works</Badge>;
}

/** What works on this server, in plain words, and what to register at networks. */
export function SetUpChecks({ checks, providers }: Props) {
  const broken = checks.filter(({ ok }) => !ok).length;
  const lead = broken === 0 ? 'Everything was tried just now.' : `${broken} of ${checks.length} need somebody.`;
  return (
    <>
      <SettingsSection title="What works here" lead={lead}>
        <ul className="border-line border-t">
          {checks.map((check) => (
            <li key={check.name} className="grid gap-1 border-line border-b py-3 sm:grid-cols-[12rem_1fr] sm:gap-4">
              <div className="flex items-center gap-2 sm:flex-col sm:items-start sm:gap-1">
                <span className="font-medium">{title(check.name)}</span>
                <Mark check={check} />
              </div>
              <div className="min-w-0">
                <p className="break-words text-ink-soft">{sentence(check.message)}</p>
                {check.paste && <CopyText text={check.paste} label={`Copy what ${check.name} need`} />}
              </div>
            </li>
          ))}
        </ul>
      </SettingsSection>
      <SettingsSection
        title="Networks"
        lead="What can be connected. Where a network asks for a callback address, it is the one here."
      >
        <ul className="border-line border-t">
          {providers.map(({ id, name, ready, reason, callbackUrl }) => (
            <li key={id} className="grid gap-1 border-line border-b py-3 sm:grid-cols-[12rem_1fr] sm:gap-4">
              <div className="flex items-center gap-2 sm:flex-col sm:items-start sm:gap-1">
                <span className="font-medium">{name}</span>
                {ready ? <Badge tone="done">Ready</Badge> : <Badge tone="wait">Not ready</Badge>}
              </div>
              <div className="min-w-0">
                {reason && <p className="text-ink-soft">{reason}</p>}
                {callbackUrl ? (
                  <CopyText text={callbackUrl} label={`Copy the callback address of ${name}`} />
                ) : (
                  <p className="text-ink-soft">Connected without a callback address.</p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </SettingsSection>
    </>
  );
}

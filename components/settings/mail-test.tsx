'use client';

import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { sendTestMail } from '@/lib/actions/notifications';
import { SettingsSection } from './settings-section';

type Props = { mailTo: string | null; trouble: string | null };

/** Where mails go, whether they arrive, and what to do where this server sends none. */
export function MailTest({ mailTo, trouble }: Props) {
  const { run, pending } = useAction(sendTestMail, { topics: [] });
  if (mailTo === null) {
    return (
      <SettingsSection title="Mail">
        <p className="max-w-prose text-ink-soft">
          This server sends no mail, so you are told in the app alone. Who runs it can change that with{' '}
          <code className="font-mono text-sm">SMTP_URL</code> and <code className="font-mono text-sm">MAIL_FROM</code>.
        </p>
      </SettingsSection>
    );
  }
  const send = async () => {
    const result = await run({});
    if (result.ok) toast.done(`Sent to ${result.data.sentTo}.`);
  };
  return (
    <SettingsSection title="Mail" lead={`Mails go to ${mailTo}.`}>
      {trouble && (
        <p className="mb-4 max-w-prose border-fail border-l-2 bg-fail-wash px-4 py-3">
          The last mail could not be delivered: {trouble}
        </p>
      )}
      <Button pending={pending} onClick={() => void send()}>
        Send me a test mail
      </Button>
    </SettingsSection>
  );
}

import type { MailLetter } from '@/lib/domain/notification-mail';

export type MailTo = { name: string; address: string };
export type Mail = MailLetter & {
  to: MailTo;
  /** The same for each try: a mail server or a reader's program that got it twice can see so. */
  messageId?: string;
  /** Where one stops getting such mails. */
  unsubscribeUrl: string;
};
export type Mailer = { send(mail: Mail): Promise<void>; close(): void };

const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
/** All of one sending, however slowly a server talks. */
const longestMs = 60_000;

/** Sends by this server, a connection for each mail. Null where none is set: nothing is mailed then. */
export async function openMailer(settings: { SMTP_URL?: string; MAIL_FROM?: string }): Promise<Mailer | null> {
  const { SMTP_URL, MAIL_FROM } = settings;
  if (!SMTP_URL || !MAIL_FROM) return null;
  const { createTransport } = await import('nodemailer');
  const url = new URL(SMTP_URL);
  for (const [limit, value] of Object.entries(limits)) url.searchParams.set(limit, String(value));
  const transport = createTransport(url.href);
  return {
    async send({ to, subject, text, html, messageId, unsubscribeUrl }) {
      const headers = { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'Auto-Submitted': 'auto-generated' };
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The mail server did not finish in time.')), longestMs);
      });
      const sent = transport.sendMail({ from: MAIL_FROM, to, subject, text, html, messageId, headers });
      await Promise.race([sent, tooLong]).finally(() => clearTimeout(timer));
    },
    close: () => transport.close(),
  };
}

/** Whether the server refused the mail itself and for good; anything else may be over in a while. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
}

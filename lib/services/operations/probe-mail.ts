import type { Check } from './check';

const patienceMs = 6000;

/** Signs in at the mail server and leaves again; nothing is sent. */
export async function probeMail(settings: { SMTP_URL?: string; MAIL_FROM?: string }): Promise<Check> {
  const name = 'mail';
  const { SMTP_URL, MAIL_FROM } = settings;
  if (!SMTP_URL) {
    return { name, ok: true, note: true, message: 'not set: Almanac sends no mail. SMTP_URL and MAIL_FROM turn it on' };
  }
  const { createTransport } = await import('nodemailer');
  const url = new URL(SMTP_URL);
  const { host } = url;
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    url.searchParams.set(limit, String(patienceMs));
  }
  const transport = createTransport(url.href);
  try {
    await transport.verify();
    return { name, ok: true, message: `${host} lets Almanac in; mail comes from ${MAIL_FROM}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, ok: false, message: `${host} cannot be used: ${reason}. Check SMTP_URL` };
  } finally {
    transport.close();
  }
}

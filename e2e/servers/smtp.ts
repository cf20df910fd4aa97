import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { from: string; to: string[]; headers: Record<string, string>; text: string; html: string };

/** What a transfer encoding stands for. */
function decoded(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(encoding)) return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** `=?UTF-8?Q?=E2=80=9C?=` → `“`; neighbouring words join. */
const words = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?[^?]+\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('latin1') : decodeQ(text),
    );
const decodeQ = (text: string) =>
  text
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function split(raw: string): { headers: Record<string, string>; body: string } {
  const at = raw.search(/\r?\n\r?\n/);
  const headers: Record<string, string> = {};
  for (const line of raw
    .slice(0, at)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const [name = '', ...rest] = line.split(':');
    const value = rest.join(':').trim();
    headers[name.toLowerCase()] = /=\?/.test(value) ? Buffer.from(words(value), 'latin1').toString() : value;
  }
  return { headers, body: raw.slice(at).replace(/^(\r?\n){2}/, '') };
}

function parsed(raw: string): Pick<ReceivedMail, 'headers' | 'text' | 'html'> {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.trimStart()))
    : [];
  const of = (type: string) => {
    const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
    return part ? decoded(part.body, part.headers['content-transfer-encoding'] ?? '') : '';
  };
  return { headers, text: of('text/plain'), html: of('text/html') };
}

/** A real SMTP server on a free port that keeps what it takes. `refuse` says no to the next recipients. */
export async function startSmtp() {
  const received: ReceivedMail[] = [];
  const state = {
    refusals: [] as { code: number; words: string }[],
    /** Runs before a mail is taken. */ before: async () => {},
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const refusal = state.refusals.shift();
      done(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const mail = parsed(Buffer.concat(chunks).toString('latin1'));
        state.before().then(() => {
          received.push({ ...mail, from, to: rcptTo.map(({ address }) => address) });
          done();
        }, done);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', () => ready());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    state,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
export type TestSmtp = Awaited<ReturnType<typeof startSmtp>>;

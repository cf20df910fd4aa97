import * as z from 'zod';

const optional = z.string().trim().min(1).optional().catch(undefined);
const url = z.url({ protocol: /^https?$/, error: 'must be an address like https://almanac.example.com' });

const isHostAndPort = (entry: string) =>
  entry.trim() === '' || /^(https?:\/\/)?(\[[0-9a-f:]+\]|[^\s:/]+):\d{1,5}$/i.test(entry.trim());

/** Every setting Almanac reads, in one place; documented in .env.example. */
const Settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(65535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://'),
  /** Set when DATABASE_URL is a pooler that gives a connection for one transaction: the way past it. */
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  PUBLIC_URL: url.optional(),
  /** Where web and worker reach the built-in Playground network: this web server, unless said. */
  PLAYGROUND_URL: url.optional(),
  ALMANAC_DATA: z.string().default('.data'),
  ALMANAC_SECRET: z
    .string()
    .min(32, { error: 'must be at least 32 characters; leave it out and one is made and kept in .data', abort: true })
    .refine(
      (secret) => new Set(secret).size >= 10,
      'is too easy to guess; leave it out and one is made and kept in .data',
    ),
  /** Older secrets, comma-separated, newest first: still decrypt, never encrypt. */
  ALMANAC_OLD_SECRETS: z.string().default(''),
  /** host:port pairs, comma-separated, that the outbound guard lets through although they are private. */
  ALMANAC_ALLOW_PRIVATE_HOSTS: z
    .string()
    .default('')
    .refine(
      (list) => list.split(',').every(isHostAndPort),
      'must be host:port pairs with commas between, as in 127.0.0.1:2583',
    ),
  /** Shown by `npm start`; first-run set-up from elsewhere than loopback asks for it. */
  ALMANAC_SETUP_CODE: optional,
  /** Behind a reverse proxy that sets X-Forwarded-For: believe it. */
  ALMANAC_TRUST_PROXY: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: z.string().default('Single sign-on'),
  /** Keeps the media in an S3 bucket instead of ALMANAC_DATA/media. Without keys the machine's own role counts. */
  S3_BUCKET: optional,
  S3_REGION: z.string().default('us-east-1'),
  /** Of other makers' S3 (MinIO, R2, Ceph); absent for Amazon's. */
  S3_ENDPOINT: url.optional(),
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  /** Where browsers reach the bucket's service: with it they send files there themselves, not through this server. */
  S3_BROWSER_ENDPOINT: url.optional(),
  /** Mail goes out by this server; without it Almanac sends none. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address like smtps://user:password@mail.example.com:465' })
    .optional(),
  MAIL_FROM: optional,
  /** What happens to many posts at once is one mail: so long a mail of one kind waits for more. */
  MAIL_GATHER_SECONDS: z.coerce.number().min(0).max(3600).default(60),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(16),
  /** A web server told to stop says "not ready" this long before it takes no more requests: longer than a balancer's checks. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(20, 'must be at most 20').default(0),
  /** Who gives it as a bearer reads /api/metrics from anywhere; without it only this machine may. */
  METRICS_TOKEN: z.string().trim().min(16, 'must be at least 16 characters').optional(),
  /** OpenTelemetry's own variables, by its specification; the exporter reads more of them (headers, timeout). */
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url.optional(),
  OTEL_SERVICE_NAME: z.string().trim().min(1).default('almanac'),
  /** The share of traces that is kept, 0 to 1. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('must be a number')
    .min(0, 'must be from 0 to 1')
    .max(1, 'must be from 0 to 1')
    .default(1),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Settings that mean nothing without another one: a name set here asks for the name set there. */
const needs = [
  ['S3_ENDPOINT', 'S3_BUCKET'],
  ['S3_BROWSER_ENDPOINT', 'S3_BUCKET'],
  ['S3_ACCESS_KEY_ID', 'S3_BUCKET'],
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['S3_SECRET_ACCESS_KEY', 'S3_ACCESS_KEY_ID'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;

const Env = Settings.check(({ value, issues }) => {
  for (const [name, needed] of needs) {
    if (value[name] && !value[needed]) {
      issues.push({ code: 'custom', input: value, path: [needed], message: `is needed because ${name} is set` });
    }
  }
});
export type Env = z.infer<typeof Env> & {
  publicUrl: string;
  playgroundUrl: string;
  /** Where traces go; none without it. */
  tracesTo: string | undefined;
};

/** @throws Error with one line per wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Env.safeParse(set);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const publicUrl = (parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/+$/, '');
  const host = ['0.0.0.0', '::', 'localhost'].includes(parsed.data.HOST) ? '127.0.0.1' : parsed.data.HOST;
  const playgroundUrl = new URL(parsed.data.PLAYGROUND_URL ?? `http://${host}:${parsed.data.PORT}`).origin;
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_EXPORTER_OTLP_ENDPOINT } = parsed.data;
  const tracesTo = OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? OTEL_EXPORTER_OTLP_ENDPOINT;
  return { ...parsed.data, publicUrl, playgroundUrl, tracesTo };
}

let cached: Env | undefined;
/** The settings of this process, read once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** The folders in which the machine keeps its programs, as its own shell would look through them. */
export const programPath = (): string => process.env.PATH ?? '';

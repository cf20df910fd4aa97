import { httpRequest, NotSentError } from '@/lib/providers/http';
import type { Check } from './check';

type Settings = { S3_BUCKET?: string; S3_BROWSER_ENDPOINT?: string; publicUrl: string };
const name = 'direct uploads';

/** The rule a bucket needs, as its owner pastes it. */
const ruleFor = (origin: string) => JSON.stringify([{ AllowedOrigins: [origin], AllowedMethods: ['PUT'] }]);

/**
 * Whether browsers send files straight to the bucket, and whether it lets them: asked as a browser asks before it sends.
 * Null where media are not kept in a bucket.
 */
export async function probeDirectUploads(settings: Settings): Promise<Check | null> {
  const { S3_BUCKET, S3_BROWSER_ENDPOINT, publicUrl } = settings;
  if (!S3_BUCKET) return null;
  if (!S3_BROWSER_ENDPOINT) {
    const message =
      'off: files go through this server on their way to the bucket. Set S3_BROWSER_ENDPOINT to let browsers send them there themselves';
    return { name, ok: true, note: true, message };
  }
  const { origin } = new URL(publicUrl);
  const { host } = new URL(S3_BROWSER_ENDPOINT);
  const paste = ruleFor(origin);
  const rule = `give the bucket ${S3_BUCKET} the CORS rule below; until then files go through this server`;
  try {
    const call = { signal: AbortSignal.timeout(10_000), record: () => {} };
    const headers = { origin, 'access-control-request-method': 'PUT' };
    const address = `${S3_BROWSER_ENDPOINT.replace(/\/+$/, '')}/${S3_BUCKET}/media/probe`;
    const answer = await httpRequest(call, address, { method: 'OPTIONS', headers, cut: true });
    const isIn = (header: string, wanted: string) => {
      const said = answer.headers.get(header)?.split(',') ?? [];
      return said.some((one) => one.trim() === '*' || one.trim().toLowerCase() === wanted.toLowerCase());
    };
    const isAllowed = answer.status >= 200 && answer.status < 300;
    if (isAllowed && isIn('access-control-allow-origin', origin) && isIn('access-control-allow-methods', 'PUT')) {
      return { name, ok: true, message: `${host} lets pages of ${origin} send files to ${S3_BUCKET}` };
    }
    return { name, ok: false, message: `${host} does not let pages of ${origin} send files: ${rule}`, paste };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof NotSentError)) return { name, ok: false, message: `the bucket did not answer: ${reason}` };
    // Browsers in the same private network may well reach it.
    const message =
      `on, but ${host} could not be asked from here: ${reason} ` +
      `If it is in your own network, name it in ALMANAC_ALLOW_PRIVATE_HOSTS to have it tried. It needs the CORS rule below`;
    return { name, ok: true, note: true, message, paste };
  }
}

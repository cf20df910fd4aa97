/** What a network says of an account's budget: so many of `limit` posts are left, and all are back in so many seconds. */
export type Usage = { limit: number; left: number; resetsInSeconds: number };

/** No network's window is longer; a header that says so is not understood. */
const longest = 7 * 86_400;

const read = (headers: Headers, name: string) => {
  const text = (headers.get(`ratelimit-${name}`) ?? headers.get(`x-ratelimit-${name}`))?.trim();
  return text === undefined || text === '' ? null : text;
};

/**
 * Usage from an answer's rate-limit headers: counts and a reset in seconds, epoch seconds (Bluesky) or as an ISO date
 * (Mastodon). Null where they are missing or make no sense. `now` is the database's clock; the answer's own Date wins.
 */
export function usageOf(headers: Headers, now: Date): Usage | null {
  const [limit, left] = [
    Number(read(headers, 'limit') ?? Number.NaN),
    Number(read(headers, 'remaining') ?? Number.NaN),
  ];
  const reset = read(headers, 'reset');
  if (!Number.isInteger(limit) || !Number.isInteger(left) || limit < 1 || left < 0 || reset === null) return null;
  const clock = Date.parse(headers.get('date') ?? '') || now.getTime();
  const number = Number(reset);
  const at = Number.isFinite(number) ? (number > 1e9 ? number * 1000 : clock + number * 1000) : Date.parse(reset);
  const resetsInSeconds = Math.ceil((at - clock) / 1000);
  if (!(resetsInSeconds > 0 && resetsInSeconds <= longest)) return null;
  return { limit, left: Math.min(left, limit), resetsInSeconds };
}

/** Seconds of the window a `ratelimit-policy` speaks of, as in `5000;w=3600`; null when it does not say. */
export function policySeconds(headers: Headers): number | null {
  const found = /;\s*w=(\d+)/.exec(headers.get('ratelimit-policy') ?? '');
  return found ? Number(found[1]) : null;
}

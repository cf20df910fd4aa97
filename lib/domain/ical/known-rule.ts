const numbers = /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/;
const values: Record<string, RegExp> = {
  FREQ: /^(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^0*[1-9]\d{0,5}$/,
  COUNT: /^\d{1,9}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: /^[+-]?\d{0,2}(SU|MO|TU|WE|TH|FR|SA)(,[+-]?\d{0,2}(SU|MO|TU|WE|TH|FR|SA))*$/,
  BYMONTH: /^\d{1,2}L?(,\d{1,2}L?)*$/,
  WKST: /^(SU|MO|TU|WE|TH|FR|SA)$/,
  RSCALE: /^(GREGORIAN|HEBREW)$/,
  SKIP: /^(OMIT|BACKWARD|FORWARD)$/,
};
for (const name of ['BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'])
  values[name] = numbers;

/**
 * Whether every part of a rule (RFC 5545, 3.3.10; RFC 7529) is one we read. The library passes over what it does not
 * know, and so would put the event on days it is not on.
 */
export function isKnownRule(rule: string): boolean {
  const parts = rule
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const known = parts.every((part) => {
    const at = part.indexOf('=');
    return at > 0 && values[part.slice(0, at)]?.test(part.slice(at + 1).trim());
  });
  return known && parts.some((part) => part.startsWith('FREQ='));
}

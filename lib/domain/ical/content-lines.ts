/** One unfolded line of a calendar (RFC 5545, 3.1). Parameter names are upper case, values without their quotes. */
export type ContentLine = { name: string; params: Record<string, string>; value: string };

/** Longer than any honest line (attachments are thrown away anyway); what is beyond is not kept. */
const longestLine = 100_000;

function splitLine(line: string): ContentLine | null {
  let quoted = false;
  const marks: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ';') marks.push(at);
    else if (!quoted && sign === ':') {
      const [name = '', ...rest] = [...marks, at].map((end, i, ends) =>
        line.slice(i ? (ends[i - 1] ?? 0) + 1 : 0, end),
      );
      // Outlook groups names: `ITEM1.URL`.
      const plain = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
      return plain ? { name: plain, params: readParams(rest), value: line.slice(at + 1) } : null;
    }
  }
  return null;
}

function readParams(parts: string[]): Record<string, string> {
  const params: Record<string, string> = Object.create(null);
  for (const part of parts) {
    const equals = part.indexOf('=');
    if (equals > 0) params[part.slice(0, equals).toUpperCase()] = part.slice(equals + 1).replace(/^"(.*)"$/, '$1');
  }
  return params;
}

/** The lines of a calendar, one at a time and never all at once; a line that is none is left out. */
export function* contentLines(text: string): Generator<ContentLine> {
  let line = '';
  let from = 0;
  while (from < text.length) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    const raw = text.slice(from, text[end - 1] === '\r' && end > from ? end - 1 : end);
    from = end + 1;
    if (raw[0] === ' ' || raw[0] === '\t') {
      if (line.length < longestLine) line += raw.slice(1, longestLine);
      continue;
    }
    const read = line && splitLine(line);
    if (read) yield read;
    line = raw.slice(0, longestLine);
  }
  const last = line && splitLine(line);
  if (last) yield last;
}

/** A text value as it was meant (RFC 5545, 3.3.11). */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

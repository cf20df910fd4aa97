const byMark: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A decoder for a label as servers write them, or null for one nobody knows. */
function decoderOf(label: string | undefined, fatal = false): TextDecoder | null {
  try {
    return label ? new TextDecoder(label.trim(), { fatal }) : null;
  } catch {
    return null;
  }
}

/** The charset a page or an XML text names itself, in its first bytes; utf-16 there cannot be true, the name was readable. */
function namedInside(head: string): string | undefined {
  const label = /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/**
 * A page's bytes as text: by its byte order mark, then by the header, then by its own words, then by trying. A header
 * that says UTF-8 of bytes that are none is not believed.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string): string {
  const marked = byMark.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const header = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];
  const labels = [marked, header, namedInside(head), 'utf-8'];
  for (const label of labels) {
    const decoder = decoderOf(label, true);
    try {
      // `stream`: the bytes may have been cut in the middle of a character.
      if (decoder) return decoder.decode(bytes, { stream: true });
    } catch {
      // Bytes that are not what the label says: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

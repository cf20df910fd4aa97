const text = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** What a file is by its first bytes: a video or a document the network plays; null for anything else. */
export function fileKind(head: Uint8Array): 'video/mp4' | 'video/quicktime' | 'video/webm' | 'application/pdf' | null {
  if (text(head, 4, 8) === 'ftyp') return text(head, 8, 12) === 'qt  ' ? 'video/quicktime' : 'video/mp4';
  if (text(head, 0, 4) === '\x1aE\xdf\xa3') return text(head, 0, 4096).includes('webm') ? 'video/webm' : null;
  return text(head, 0, 1024).includes('%PDF-') ? 'application/pdf' : null;
}

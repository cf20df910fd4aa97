const parts = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])|(#[\p{L}\p{N}_]+)/gu;

/** Text as the network shows it: lines kept, links to follow, tags in colour. */
export function PostText({ text }: { text: string }) {
  const pieces: { at: number; text: string; kind: 'plain' | 'link' | 'tag' }[] = [];
  let end = 0;
  for (const match of text.matchAll(parts)) {
    if (match.index > end) pieces.push({ at: end, text: text.slice(end, match.index), kind: 'plain' });
    pieces.push({ at: match.index, text: match[0], kind: match[1] ? 'link' : 'tag' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end), kind: 'plain' });
  return (
    <p className="whitespace-pre-wrap break-words text-md">
      {pieces.map((piece) =>
        piece.kind === 'link' ? (
          <a
            key={piece.at}
            href={piece.text}
            target="_blank"
            rel="noreferrer nofollow"
            className="text-accent underline decoration-1 underline-offset-3"
          >
            {piece.text.replace(/^https?:\/\/(www\.)?/, '')}
          </a>
        ) : (
          <span key={piece.at} className={piece.kind === 'tag' ? 'text-accent' : undefined}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
}

import type { PlaygroundMention } from '@/lib/domain/playground';

const links = String.raw`(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])`;
const tags = String.raw`(#[\p{L}\p{N}_]+)`;
const plain = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

type Piece = { at: number; text: string; kind: 'plain' | 'link' | 'tag' | 'name' };

/** The text in pieces: links, tags, and the names that were sent as mentions. */
function piecesOf(text: string, mentions: PlaygroundMention[]): Piece[] {
  const names = mentions.map((mention) => plain(mention.text)).sort((a, b) => b.length - a.length);
  const parts = new RegExp([links, tags, `(${names.join('|') || '(?!)'})`].join('|'), 'gu');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(parts)) {
    if (match.index > end) pieces.push({ at: end, text: text.slice(end, match.index), kind: 'plain' });
    pieces.push({ at: match.index, text: match[0], kind: match[1] ? 'link' : match[2] ? 'tag' : 'name' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end), kind: 'plain' });
  return pieces;
}

type Props = { text: string; mentions?: PlaygroundMention[] };

/** Text as the network shows it: lines kept, links and names to follow, tags in colour. */
export function PostText({ text, mentions = [] }: Props) {
  const addressOf = (piece: Piece) =>
    piece.kind === 'link' ? piece.text : mentions.find((mention) => mention.text === piece.text)?.url;
  return (
    <p className="whitespace-pre-wrap break-words text-md">
      {piecesOf(text, mentions).map((piece) =>
        addressOf(piece) ? (
          <a
            key={piece.at}
            href={addressOf(piece)}
            target="_blank"
            rel="noreferrer nofollow"
            className="text-accent underline decoration-1 underline-offset-3"
          >
            {piece.text.replace(/^https?:\/\/(www\.)?/, '')}
          </a>
        ) : (
          <span key={piece.at} className={piece.kind !== 'plain' ? 'text-accent' : undefined}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
}

'use client';

import { Fragment, useState } from 'react';
import { type TextSegment, textSegments } from '../../text-segments';
import { type Fold, folds, foldText } from '../fold-text';
import { placeholder } from '../preview-props';
import { type ProofRoom, useProofRoom } from '../proof-room';

/** Mastodon hides the scheme, cuts long links and shows only the first half of `@user@server`; X and Bluesky cut too. */
function shown({ kind, text }: TextSegment, room: ProofRoom): string {
  const { network, shortLinks } = room;
  if (kind === 'link') {
    const bare = text.replace(/^https?:\/\/(www\.)?/i, '');
    if (shortLinks && /^https?:/i.test(text) && text.length > shortLinks.length)
      return shown({ kind, text: shortLinks }, { ...room, shortLinks: null });
    if (!['mastodon', 'x', 'bluesky', 'threads'].includes(network)) return text;
    return bare.length > 30 ? `${bare.slice(0, 30)}…` : bare;
  }
  return kind === 'mention' && network === 'mastodon' ? text.replace(/^(@[^@]+)@.*$/, '$1') : text;
}

function Segments({ text }: { text: string }) {
  const room = useProofRoom();
  let place = 0;
  return textSegments(text, room.network, room.names).map((segment) => {
    place += segment.text.length;
    if (segment.kind === 'text') return <Fragment key={place}>{segment.text}</Fragment>;
    if (segment.kind === 'value') {
      return (
        <span key={place} className="rounded-sm bg-(--pv-fill) px-1 text-(--pv-ink) outline outline-(--pv-line)">
          {segment.text.slice(2, -2).trim()}
        </span>
      );
    }
    return (
      <span key={place} className="text-(--pv-link)">
        {shown(segment, room)}
      </span>
    );
  });
}

type Props = {
  text: string;
  className?: string;
  /** The author's name before the first word, as Instagram sets it. */
  lead?: string;
  /** Another fold than the feed's. */
  fold?: Fold | null;
};

/** The text as the network would set it: links, mentions and tags in its ink, folded where its feed folds. */
export function PreviewText({ text, className, lead, fold }: Props) {
  const { network, width } = useProofRoom();
  const [open, setOpen] = useState(false);
  const rule = fold === undefined ? folds[network][width] : fold;
  const before = open ? null : foldText(text, rule);
  return (
    <p className={`whitespace-pre-wrap wrap-anywhere ${className ?? ''}`}>
      {lead && <span className="mr-1 font-semibold">{lead}</span>}
      <Segments text={before ?? text} />
      {before !== null && '…'}
      {(before !== null || open) && (
        <>
          {' '}
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="font-[inherit] text-(--pv-soft) hover:underline"
          >
            {open ? 'less' : rule?.more}
          </button>
        </>
      )}
    </p>
  );
}

/** The post's own words; with neither words nor pictures a line that holds their place. */
export function PostWords({ text, empty, className = '' }: { text: string; empty: boolean; className?: string }) {
  if (text) return <PreviewText text={text} className={className} />;
  return empty ? <p className={`text-(--pv-soft) ${className}`}>{placeholder}</p> : null;
}

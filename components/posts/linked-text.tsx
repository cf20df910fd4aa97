import { Fragment } from 'react';

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’”])/;

/** Plain text as it was written, with its addresses as links. */
export function LinkedText({ text }: { text: string }) {
  let at = 0;
  return text.split(address).map((part) => {
    const key = at;
    at += part.length;
    if (!address.test(part)) return <Fragment key={`text-${key}`}>{part}</Fragment>;
    return (
      <a
        key={`link-${key}`}
        href={part}
        target="_blank"
        rel="noreferrer"
        className="break-words text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
      >
        {part}
      </a>
    );
  });
}

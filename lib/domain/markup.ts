import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/** Deeper than any honest text; the parser's own work grows by the square of it. */
const deepest = 400;
const piece = 4096;

/**
 * Reads HTML or XML in pieces, yielding in between; ends early where `isDone` says so, or where tags are opened and
 * opened: what was read until then counts.
 */
export function* readMarkup(
  text: string,
  handler: Partial<Handler>,
  options: ParserOptions,
  isDone: () => boolean = () => false,
): Generator<void> {
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentag(...tag) {
        depth += 1;
        handler.onopentag?.(...tag);
      },
      onclosetag(...tag) {
        depth -= 1;
        handler.onclosetag?.(...tag);
      },
    },
    options,
  );
  for (let at = 0; at < text.length; at += piece) {
    parser.write(text.slice(at, at + piece));
    if (depth > deepest || isDone()) return;
    if (at % (16 * piece) === 0) yield;
  }
  parser.end();
}

/** The same at once, for what is short. */
export function readShortMarkup(...args: Parameters<typeof readMarkup>): void {
  for (const _ of readMarkup(...args));
}

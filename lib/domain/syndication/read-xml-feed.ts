import { readMarkup } from '../markup';

/** One entry as it was written; texts may be HTML. */
export type RawEntry = { id: string; title: string; link: string; date: string; summary: string; content: string };
export type RawFeed = { title: string; entries: RawEntry[] /** It has more than were read. */; cut: boolean };

const mostEntries = 1000;
const mostText = 200_000;
const fieldOf: Record<string, keyof RawEntry> = {
  guid: 'id',
  id: 'id',
  title: 'title',
  link: 'link',
  pubdate: 'date',
  published: 'date',
  issued: 'date',
  'dc:date': 'date',
  description: 'summary',
  summary: 'summary',
  'content:encoded': 'content',
  content: 'content',
};

/** An element of the entry's own, with the text in it; elements inside (Atom's XHTML) give theirs to it. */
type Open = { field: keyof RawEntry | 'updated' | null; text: string; depth: number };

/** RSS 0.9 to 2.0, RDF and Atom: what a tolerant reader of tags finds. Yields after each 64 KB. */
export function* readXmlFeed(xml: string): Generator<void, RawFeed> {
  const feed: RawFeed = { title: '', entries: [], cut: false };
  let depth = 0;
  let entry: (RawEntry & { updated: string }) | null = null;
  let entryDepth = 0;
  let open: Open | null = null;
  let title: Open | null = null;
  yield* readMarkup(
    xml,
    {
      onopentag(tag, attributes) {
        depth += 1;
        const name = tag.toLowerCase();
        if (!entry && (name === 'item' || name === 'entry')) {
          entry = {
            id: attributes['rdf:about'] ?? '',
            title: '',
            link: '',
            date: '',
            summary: '',
            content: '',
            updated: '',
          };
          entryDepth = depth;
          return;
        }
        if (entry && !open && depth === entryDepth + 1) {
          const field = name === 'updated' || name === 'modified' ? 'updated' : (fieldOf[name] ?? null);
          open = { field, text: '', depth };
          const { href, rel = 'alternate' } = attributes;
          if (name === 'link' && href && (rel === 'alternate' || !entry.link)) entry.link = href;
        }
        if (!entry && name === 'title' && !feed.title && depth <= 3) title = { field: null, text: '', depth };
      },
      ontext(text) {
        const into = open ?? title;
        if (into && into.text.length < mostText) into.text += text;
      },
      onclosetag(tag) {
        if (title?.depth === depth) {
          feed.title ||= title.text.trim();
          title = null;
        }
        if (entry && open && open.depth === depth) {
          const { field, text } = open;
          if (field && text.trim() && !entry[field]) entry[field] = text.trim();
          open = null;
        }
        if (entry && depth === entryDepth && /^(item|entry)$/i.test(tag)) {
          const { updated, ...rest } = entry;
          if (feed.entries.length < mostEntries) feed.entries.push({ ...rest, date: rest.date || updated });
          else feed.cut = true;
          entry = null;
          open = null;
        }
        depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false },
    () => feed.cut,
  );
  return feed;
}

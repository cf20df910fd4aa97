import emojis from 'emojibase-data/en/data.json';
import messages from 'emojibase-data/en/messages.json';

// The emoji picker's data comes from here, never from somebody else's server; only what it looks at.
export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => [{ file: 'data.json' }, { file: 'messages.json' }];

const lean = () =>
  emojis
    .filter(({ group }) => group !== undefined)
    .map(({ emoji, label, group, subgroup, version, tags, skins }) => ({
      emoji,
      label,
      group,
      subgroup,
      version,
      tags,
      skins: skins?.map((skin) => ({ emoji: skin.emoji, tone: skin.tone })),
    }));

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return Response.json(file === 'data.json' ? lean() : messages, {
    headers: { 'cache-control': 'public, max-age=86400' },
  });
}

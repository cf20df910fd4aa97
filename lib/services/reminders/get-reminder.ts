import { notFound } from '@/lib/domain/error';
import type { NetworkId } from '@/lib/domain/network';
import { networkHomes } from '@/lib/domain/network-homes';
import { requirePermission } from '@/lib/domain/permission';
import type { ReminderView } from '@/lib/domain/reminder';
import { env } from '@/lib/env';
import { type Context, inLocation } from '../context';
import { thumbnailUrl } from '../media/media-url';
import { mediaLink } from './media-link';
import { readContent } from './read-content';
import { shortText } from './short-text';

const day = 24 * 3600_000;

/** What a person needs to post one account's part by hand. @throws DomainError not_found */
export async function getReminder(ctx: Context, input: { publicationId: string }): Promise<ReminderView> {
  requirePermission(ctx.actor, 'location.read');
  const content = await inLocation(ctx, (tx) => readContent(tx, ctx, input.publicationId));
  if (!content?.publication.remind) throw notFound(`The reminder ${input.publicationId}`);
  const { publication, account, files, type, title, comment } = content;
  const network = account.network as NetworkId;
  const until = new Date(ctx.now.getTime() + day);
  return {
    publicationId: publication.id,
    postId: publication.postId,
    waiting: publication.state === 'notification_sent',
    remindedAt: publication.remindedAt?.toISOString() ?? null,
    note: publication.failureReason,
    network,
    accountName: account.name,
    accountHandle: account.handle,
    accountAvatarUrl: account.avatarUrl,
    networkUrl: networkHomes[network] ?? account.profileUrl ?? env().publicUrl,
    text: await shortText(ctx.db, content),
    ...{ type, title, comment },
    media: files.map(({ file, altText }, position) => ({
      url: mediaLink({ ...ctx, publicationId: publication.id, position }, until),
      thumbnailUrl: thumbnailUrl(file.key, file.state),
      ...{ name: file.name, mimeType: file.mimeType, width: file.width, height: file.height, altText },
    })),
  };
}

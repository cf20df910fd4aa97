import { and, eq, isNull, sql } from 'drizzle-orm';
import { mediaFolders } from '@/db/schema/media';
import { DomainError } from '@/lib/domain/error';
import { type Context, inLocation } from '../context';
import { createFolder } from '../media/create-folder';

const name = 'Link cards';

const find = (ctx: Context) =>
  inLocation(ctx, async (tx) => {
    const [folder] = await tx
      .select({ id: mediaFolders.id })
      .from(mediaFolders)
      .where(
        and(
          eq(mediaFolders.organizationId, ctx.organizationId),
          eq(mediaFolders.locationId, ctx.locationId),
          isNull(mediaFolders.parentId),
          sql`lower(${mediaFolders.name}) = lower(${name})`,
        ),
      );
    return folder?.id ?? null;
  });

/** The library's folder for images of link cards, made when it is first needed. */
export async function linkCardsFolder(ctx: Context): Promise<string> {
  const there = await find(ctx);
  if (there) return there;
  try {
    return (await createFolder(ctx, { name, parentId: null })).id;
  } catch (error) {
    // Two cards at the same moment: the other one made it.
    const made = error instanceof DomainError && error.code === 'conflict' ? await find(ctx) : null;
    if (made) return made;
    throw error;
  }
}

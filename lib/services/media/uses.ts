import { type SQL, sql } from 'drizzle-orm';

/**
 * The ids (`post_id`) of posts of an organization that need a file: in their media or an override's, as a video's cover
 * or as their link card's image. Deleted posts too.
 */
export const usesOf = (organizationId: SQL | string, mediaId: SQL | string): SQL => sql`(
  select pm.post_id from post_media pm where pm.organization_id = ${organizationId} and pm.media_id = ${mediaId}
  union
  select pm.post_id from post_media pm
    where pm.organization_id = ${organizationId} and pm.edit ->> 'coverMediaId' = ${mediaId}
  union
  select p.id from posts p
    where p.organization_id = ${organizationId} and p.link_preview ->> 'imageMediaId' = ${mediaId})`;

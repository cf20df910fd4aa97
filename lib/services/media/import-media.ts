import path from 'node:path';
import type * as z from 'zod/mini';
import { invalid } from '@/lib/domain/error';
import type { ImportMedia } from '@/lib/domain/library';
import { requirePermission } from '@/lib/domain/permission';
import type { MediaView } from '@/lib/domain/views';
import { DownloadError, openDownload } from '@/lib/providers/download';
import type { Context } from '../context';
import { uploadMedia } from './upload-media';

function nameOf(url: URL): string {
  try {
    return path.basename(decodeURIComponent(url.pathname)) || url.hostname;
  } catch {
    return url.hostname;
  }
}

/**
 * Fetches a file from a public address into the library, streamed to disk.
 * @throws DomainError invalid (not public, not there, not a file we take; path `url`), not_found (folder)
 */
export async function importMedia(ctx: Context, input: z.output<typeof ImportMedia>): Promise<MediaView> {
  requirePermission(ctx.actor, 'media.write');
  try {
    const { url, body, contentType } = await openDownload(input.url);
    return await uploadMedia(ctx, { name: nameOf(url), contentType, body, folderId: input.folderId });
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    const message = `This file could not be fetched: ${error.message}`;
    throw invalid(message, [{ path: 'url', message }]);
  }
}

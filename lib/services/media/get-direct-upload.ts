import { notFound } from '@/lib/domain/error';
import type { DirectUploadView } from '@/lib/domain/library';
import type { Context } from '../context';
import { findDirectUpload, findDoneUpload, isJoined, partSizes, viewDirectUpload, wholeParts } from './direct-upload';

/** How far a direct upload of this person is: the bucket knows. @throws DomainError not_found */
export async function getDirectUpload(ctx: Context, input: { uploadId: string }): Promise<DirectUploadView> {
  const upload = await findDirectUpload(ctx, input.uploadId);
  const done = await findDoneUpload(ctx, upload.id);
  const all = partSizes(upload).map((_, index) => index + 1);
  if (done) return { ...(await viewDirectUpload(upload, all)), mediaId: done.id };
  const parts = await wholeParts(upload);
  if (!parts && !(await isJoined(upload))) throw notFound(`The upload ${upload.id}`);
  return viewDirectUpload(upload, parts?.map(({ number }) => number) ?? all);
}

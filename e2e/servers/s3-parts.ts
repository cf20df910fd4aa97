import fs from 'node:fs/promises';
import path from 'node:path';

/** What is used of s3rver's Koa context. */
type Context = {
  method: string;
  path: string;
  query: Record<string, string | undefined>;
  status: number;
  type: string;
  body: unknown;
};
type Middleware = (ctx: Context, next: () => Promise<void>) => Promise<void>;

const text = (path: string) => fs.readFile(path, 'utf8');

async function describeParts(folder: string) {
  // s3rver writes a part's md5 once all of it is there.
  const names = (await fs.readdir(folder)).filter((name) => /^\d+\.md5$/.test(name));
  const numbers = names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  const parts = numbers.map(async (number) => {
    const { size } = await fs.stat(path.join(folder, String(number)));
    const etag = await text(path.join(folder, `${number}.md5`));
    return `<Part><PartNumber>${number}</PartNumber><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size></Part>`;
  });
  return `<ListPartsResult><IsTruncated>false</IsTruncated>${(await Promise.all(parts)).join('')}</ListPartsResult>`;
}

async function describeUploads(root: string) {
  const uploads = (await fs.readdir(root).catch(() => [])).map(async (id) => {
    const key = await text(path.join(root, id, 'key'));
    const { birthtime } = await fs.stat(path.join(root, id, 'key'));
    return `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${birthtime.toISOString()}</Initiated></Upload>`;
  });
  return `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${(await Promise.all(uploads)).join('')}</ListMultipartUploadsResult>`;
}

/**
 * Three operations that s3rver lacks, over the files that it keeps: which parts an upload has (ListParts), which uploads a
 * bucket has (ListMultipartUploads), and giving one up (AbortMultipartUpload). Whatever names a lost upload is answered
 * NoSuchUpload, as Amazon does.
 */
export function missingOperations(directory: string, bucket: string): Middleware {
  const root = path.join(directory, bucket, '._S3rver_uploads');
  return async (ctx, next) => {
    const answer = (status: number, xml: string) => Object.assign(ctx, { status, type: 'application/xml', body: xml });
    if (ctx.method === 'GET' && 'uploads' in ctx.query) return void answer(200, await describeUploads(root));
    const { uploadId } = ctx.query;
    if (!uploadId || ctx.method === 'OPTIONS') return next();
    const folder = path.join(root, path.basename(uploadId));
    const isThere = await fs.stat(folder).catch(() => null);
    if (!isThere) {
      return void answer(404, '<Error><Code>NoSuchUpload</Code><Message>There is no such upload.</Message></Error>');
    }
    if (ctx.method === 'GET') return void answer(200, await describeParts(folder));
    if (ctx.method !== 'DELETE') return next();
    await fs.rm(folder, { recursive: true, force: true });
    answer(204, '');
  };
}

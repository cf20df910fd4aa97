import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  DeleteBucketCorsCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { freePort } from '../../scripts/postgres.mjs';
import { missingOperations } from './s3-parts';

const bucket = 'almanac-files';
const region = 'eu-central-1';
/** The only pair that s3rver knows. */
const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

const letsPut = (origin: string) => `<CORSConfiguration><CORSRule>
  <AllowedOrigin>${origin}</AllowedOrigin><AllowedMethod>PUT</AllowedMethod>
</CORSRule></CORSConfiguration>`;

/**
 * A real S3 server (npm s3rver) with one bucket. `settings` point Almanac to it; `list` and `read` ask the server
 * itself, with Amazon's own client. Pages of `letIn` may put files into it; none without.
 */
export async function startS3({ letIn }: { letIn?: string } = {}) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-s3-'));
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const configureBuckets = [{ name: bucket, configs: letIn ? [letsPut(letIn)] : [] }];
  const server = new S3rver({ port, address: '127.0.0.1', silent: true, directory, configureBuckets });
  server.middleware.unshift(missingOperations(directory, bucket));
  await server.run();
  const client = new S3Client({ region, endpoint, forcePathStyle: true, credentials });
  return {
    endpoint,
    settings: {
      S3_BUCKET: bucket,
      S3_REGION: region,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    /** From now on no page may put files into it. */
    async keepPagesOut() {
      await client.send(new DeleteBucketCorsCommand({ Bucket: bucket }));
    },
    /** Uploads whose parts are neither one object yet nor thrown away. */
    async unfinished(): Promise<string[]> {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
      return Uploads.flatMap(({ UploadId }) => (UploadId ? [UploadId] : []));
    },
    /** Names of all objects, in order. */
    async list(): Promise<string[]> {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Contents.flatMap(({ Key }) => (Key ? [Key] : []));
    },
    async read(key: string): Promise<Buffer> {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    async stop() {
      client.destroy();
      await server.close();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { env } from '@/lib/env';

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
const { reads, ...writes } = plannerContract;

const errorResponse = {
  description: 'What went wrong, where, and what to do.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: {
              code: { type: 'string' },
              message: { type: 'string' },
              issues: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['path', 'message'],
                  properties: { path: { type: 'string' }, message: { type: 'string' } },
                },
              },
              retryAfterSeconds: { type: 'number' },
            },
          },
        },
      },
    },
  },
};

const uploadOperation = {
  operationId: 'uploadMedia',
  summary: 'Upload one file in one request: the raw bytes of an image (50 MB), a video (1 GB) or a PDF (100 MB)',
  tags: ['Media'],
  parameters: [
    { name: 'locationId', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'name', in: 'query', required: false, schema: { type: 'string' }, description: 'The file’s name.' },
  ],
  requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
  responses: {
    201: { description: 'The file as it is kept; videos and PDFs are `processing` first' },
    default: errorResponse,
  },
};

const resumableOperation = {
  operationId: 'beginUpload',
  summary: 'Begin a resumable upload (tus 1.0): then PATCH and HEAD the Location; the last answer has Upload-Media-Id',
  tags: ['Media'],
  parameters: [
    { name: 'locationId', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'Tus-Resumable', in: 'header', required: true, schema: { type: 'string', enum: ['1.0.0'] } },
    { name: 'Upload-Length', in: 'header', required: true, schema: { type: 'integer' }, description: 'Bytes.' },
    {
      name: 'Upload-Metadata',
      in: 'header',
      schema: { type: 'string' },
      description: '`filename`, `filetype` and `folderId`, each with its value in Base64.',
    },
  ],
  responses: { 201: { description: 'Begun; it goes on at `Location`' }, default: errorResponse },
};

const exportOperation = {
  operationId: 'exportPosts',
  summary: 'The posts that listPosts would give with the same filters and order, all of them, as CSV (UTF-8 with BOM)',
  tags: ['Posts'],
  parameters: [{ name: 'locationId', in: 'path', required: true, schema: { type: 'string' } }],
  responses: { 200: { description: 'Streamed', content: { 'text/csv': {} } }, default: errorResponse },
};

/** Every operation may fail in the one shape. */
const withErrors = (item: object = {}) =>
  Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [
      method,
      { ...operation, responses: { ...operation.responses, default: errorResponse } },
    ]),
  );

async function print() {
  const document = await generator.generate(
    { ...reads, ...writes },
    {
      info: { title: 'Almanac planner API', version: '1', description: 'Times are ISO 8601; ids have 24 hex digits.' },
      servers: [{ url: `${env().publicUrl}/api/planner` }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key' } } },
      security: [{ key: [] }],
    },
  );
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [path, withErrors(item)]);
  const all = Object.fromEntries(paths);
  return {
    ...document,
    paths: {
      ...all,
      '/locations/{locationId}/media': { ...all['/locations/{locationId}/media'], post: uploadOperation },
      '/locations/{locationId}/uploads': { post: resumableOperation },
      '/locations/{locationId}/posts.csv': { get: exportOperation },
    },
  };
}

let printed: ReturnType<typeof print> | undefined;
/** The OpenAPI document, printed once from the contract that answers. */
export const openApiDocument = () => {
  printed ??= print();
  return printed;
};

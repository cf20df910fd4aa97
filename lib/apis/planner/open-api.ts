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
  summary: 'Upload one image: the raw bytes, at most 50 MB and 50 megapixels',
  tags: ['Media'],
  parameters: [
    { name: 'locationId', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'name', in: 'query', required: false, schema: { type: 'string' }, description: 'The file’s name.' },
  ],
  requestBody: { required: true, content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } },
  responses: { 201: { description: 'The image as it is kept' }, default: errorResponse },
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
  return {
    ...document,
    paths: { ...Object.fromEntries(paths), '/locations/{locationId}/media': { post: uploadOperation } },
  };
}

let printed: ReturnType<typeof print> | undefined;
/** The OpenAPI document, printed once from the contract that answers. */
export const openApiDocument = () => {
  printed ??= print();
  return printed;
};

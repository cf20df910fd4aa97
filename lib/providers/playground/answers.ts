import * as z from 'zod';
import { networkIds } from '@/lib/domain/network';
import type { HttpAnswer } from '../http';

const Tokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  expires_in: z.number().positive(),
  scope: z.string().default('publish'),
  grant_id: z.string(),
});
const Pages = z.object({
  pages: z.array(
    z.object({
      ...{ id: z.string(), handle: z.string(), name: z.string(), url: z.string() },
      network: z.enum(networkIds).default('playground'),
    }),
  ),
});
const Post = z.object({
  id: z.string(),
  url: z.string(),
  marker: z.string().nullable(),
  created_at: z.string(),
  likes: z.number().default(0),
  replies: z.number().default(0),
});
const Posts = z.object({ posts: z.array(Post), next_before: z.string().nullable() });
const Upload = z.object({ id: z.string() });
const Refusal = z.object({
  error: z.string(),
  error_description: z.string().optional(),
  field: z.string().nullish(),
});

const reader =
  <T>(schema: z.ZodType<T>) =>
  (answer: HttpAnswer): T | null =>
    schema.safeParse(answer.json).data ?? null;

/** What the network's API answers, or null when it is something else. */
export const readTokens = reader(Tokens);
export const readPages = reader(Pages);
export const readPost = reader(Post);
export const readPosts = reader(Posts);
export const readUpload = reader(Upload);
export const readRefusal = reader(Refusal);

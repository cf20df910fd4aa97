import * as z from 'zod/mini';
import { LinkPreview, PostDraft, Schedule } from './post';
import { snippetKinds } from './snippet';
import { MediaView } from './views';

/** A saved text, hashtag group or template. A template's draft has lost what is gone by now (media, tags, accounts). */
export const SnippetView = z.object({
  id: z.string(),
  kind: z.enum(snippetKinds),
  name: z.string(),
  text: z.string(),
  draft: z.nullable(PostDraft),
  /** Of a template: the files its draft names, of its overrides and link card too. */
  media: z.array(MediaView),
  updatedAt: z.string(),
});
export type SnippetView = z.infer<typeof SnippetView>;

export const CampaignView = z.object({ id: z.string(), name: z.string() });
export type CampaignView = z.infer<typeof CampaignView>;

export const CampaignUse = z.object({ campaignId: z.string(), posts: z.number(), contentEvents: z.number() });
export type CampaignUse = z.infer<typeof CampaignUse>;

/** What a page says about itself, ready to be a post's `linkPreview`. */
export const LinkPreviewView = z.extend(LinkPreview, { imageUrl: z.nullable(z.string()) });
export type LinkPreviewView = z.infer<typeof LinkPreviewView>;

/** Next free times, the best first. `score` 1 is the accounts' average. `reason` is a sentence to show. */
export const BestTimes = z.object({
  basis: z.enum(['own_results', 'default']),
  /** Published posts with results the answer stands on. */
  posts: z.number(),
  reason: z.string(),
  times: z.array(z.object({ wallTime: z.string(), timeZone: z.string(), score: z.number() })),
});
export type BestTimes = z.infer<typeof BestTimes>;

/** `schedule` is null when no slot of the coming year is free. */
export const NextSlot = z.object({ schedule: z.nullable(Schedule), basis: z.enum(['own_slots', 'default']) });
export type NextSlot = z.infer<typeof NextSlot>;

import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { LocationSettingsView } from '@/lib/domain/location-settings';
import { snippetKinds } from '@/lib/domain/snippet';
import { CampaignView, SnippetView } from '@/lib/domain/writing-views';
import { Location } from './filters';
import { read } from './route';
import type { WritingReads } from './writing-reads';

const location = z.object(Location);
const about = (operationId: string, tag: string, summary: string) => ({ operationId, summary, tags: [tag] });

export const writingReadRoutes = {
  '/locations/{locationId}/campaigns': read(
    '/locations/{locationId}/campaigns',
    about('listCampaigns', 'Writing', 'Campaigns by name'),
    location,
    z.object({ campaigns: z.array(CampaignView) }),
  ),
  '/locations/{locationId}/snippets': read(
    '/locations/{locationId}/snippets',
    about('listSnippets', 'Writing', 'Saved texts, hashtag groups and templates by name'),
    z.object({ ...Location, kind: z.enum(snippetKinds).optional() }),
    z.object({ snippets: z.array(SnippetView) }),
  ),
  '/locations/{locationId}/settings': read(
    '/locations/{locationId}/settings',
    about('getSettings', 'Location', 'Custom values, watermark and weekly posting times'),
    location,
    LocationSettingsView,
  ),
} satisfies Record<keyof WritingReads, AnyContractProcedure>;

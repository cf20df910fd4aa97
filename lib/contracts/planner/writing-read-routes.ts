import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { LocationSettingsView } from '@/lib/domain/location-settings';
import { SavedView } from '@/lib/domain/saved-view';
import { snippetKinds } from '@/lib/domain/snippet';
import { viewScreens } from '@/lib/domain/view-query';
import { BestTimes, CampaignUse, CampaignView, NextSlot, SnippetView } from '@/lib/domain/writing-views';
import { Filters, Location } from './filters';
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
  '/locations/{locationId}/campaigns/uses': read(
    '/locations/{locationId}/campaigns/uses',
    about('listCampaignUses', 'Writing', 'How many posts and content events each campaign has'),
    location,
    z.object({ uses: z.array(CampaignUse) }),
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
  '/locations/{locationId}/views': read(
    '/locations/{locationId}/views',
    about('listSavedViews', 'Views', 'Views by name: the shared ones and your own'),
    z.object({ ...Location, screen: z.enum(viewScreens).optional() }),
    z.object({ views: z.array(SavedView) }),
  ),
  '/locations/{locationId}/best-times': read(
    '/locations/{locationId}/best-times',
    about('getBestTimes', 'Writing', 'When posts of these accounts did best: the next such times that are free'),
    z.object({ ...Location, accountId: Filters.accountId }),
    BestTimes,
  ),
  '/locations/{locationId}/next-slot': read(
    '/locations/{locationId}/next-slot',
    about('getNextSlot', 'Writing', 'The next weekly posting time at which nothing goes out to these accounts'),
    z.object({ ...Location, accountId: Filters.accountId }),
    NextSlot,
  ),
} satisfies Record<keyof WritingReads, AnyContractProcedure>;

import type { LocationSettingsView } from '@/lib/domain/location-settings';
import type { SavedView } from '@/lib/domain/saved-view';
import type { SnippetKind } from '@/lib/domain/snippet';
import type { ViewScreen } from '@/lib/domain/view-query';
import type { BestTimes, CampaignUse, CampaignView, NextSlot, SnippetView } from '@/lib/domain/writing-views';

/** GETs that help writing and planning; a part of PlannerReads. */
export type WritingReads = {
  '/locations/{locationId}/campaigns': { query: Record<never, never>; answer: { campaigns: CampaignView[] } };
  '/locations/{locationId}/campaigns/uses': { query: Record<never, never>; answer: { uses: CampaignUse[] } };
  '/locations/{locationId}/snippets': { query: { kind?: SnippetKind }; answer: { snippets: SnippetView[] } };
  '/locations/{locationId}/views': { query: { screen?: ViewScreen }; answer: { views: SavedView[] } };
  '/locations/{locationId}/best-times': { query: { accountId?: string[] }; answer: BestTimes };
  '/locations/{locationId}/next-slot': { query: { accountId?: string[] }; answer: NextSlot };
  '/locations/{locationId}/settings': { query: Record<never, never>; answer: LocationSettingsView };
};

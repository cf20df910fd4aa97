import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { createCampaign } from '@/lib/services/labels/create-campaign';
import { deleteCampaign } from '@/lib/services/labels/delete-campaign';
import { listCampaignUses } from '@/lib/services/labels/list-campaign-uses';
import { listCampaigns } from '@/lib/services/labels/list-campaigns';
import { renameCampaign } from '@/lib/services/labels/rename-campaign';
import { previewLink } from '@/lib/services/link-previews/preview-link';
import { getSettings } from '@/lib/services/locations/get-settings';
import { updateCustomValues } from '@/lib/services/locations/update-custom-values';
import { updatePostingSlots } from '@/lib/services/locations/update-posting-slots';
import { updateWatermark } from '@/lib/services/locations/update-watermark';
import { bestTimes } from '@/lib/services/planning/best-times';
import { nextSlot } from '@/lib/services/planning/next-slot';
import { createSavedView } from '@/lib/services/saved-views/create-saved-view';
import { deleteSavedView } from '@/lib/services/saved-views/delete-saved-view';
import { listSavedViews } from '@/lib/services/saved-views/list-saved-views';
import { restoreSavedView } from '@/lib/services/saved-views/restore-saved-view';
import { updateSavedView } from '@/lib/services/saved-views/update-saved-view';
import { createSnippet } from '@/lib/services/snippets/create-snippet';
import { deleteSnippet } from '@/lib/services/snippets/delete-snippet';
import { listSnippets } from '@/lib/services/snippets/list-snippets';
import { updateSnippet } from '@/lib/services/snippets/update-snippet';
import { type ApiContext, reading, writing } from './access';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;

/** What helps writing and planning, on its services: the part of the contract in writing-* and location-routes. */
export const writingReads = {
  '/locations/{locationId}/campaigns': reads['/locations/{locationId}/campaigns'].handler(reading(listCampaigns)),
  '/locations/{locationId}/campaigns/uses': reads['/locations/{locationId}/campaigns/uses'].handler(
    reading(listCampaignUses),
  ),
  '/locations/{locationId}/snippets': reads['/locations/{locationId}/snippets'].handler(reading(listSnippets)),
  '/locations/{locationId}/settings': reads['/locations/{locationId}/settings'].handler(reading(getSettings)),
  '/locations/{locationId}/views': reads['/locations/{locationId}/views'].handler(reading(listSavedViews)),
  '/locations/{locationId}/best-times': reads['/locations/{locationId}/best-times'].handler(reading(bestTimes)),
  '/locations/{locationId}/next-slot': reads['/locations/{locationId}/next-slot'].handler(reading(nextSlot)),
};

export const writingWrites = {
  createSnippet: os.createSnippet.handler(writing(createSnippet)),
  updateSnippet: os.updateSnippet.handler(writing(updateSnippet)),
  deleteSnippet: os.deleteSnippet.handler(writing(deleteSnippet)),
  previewLink: os.previewLink.handler(writing(previewLink)),
  createCampaign: os.createCampaign.handler(writing(createCampaign)),
  renameCampaign: os.renameCampaign.handler(writing(renameCampaign)),
  deleteCampaign: os.deleteCampaign.handler(writing(deleteCampaign)),
  updateCustomValues: os.updateCustomValues.handler(writing(updateCustomValues)),
  updateWatermark: os.updateWatermark.handler(writing(updateWatermark)),
  createSavedView: os.createSavedView.handler(writing(createSavedView)),
  updateSavedView: os.updateSavedView.handler(writing(updateSavedView)),
  deleteSavedView: os.deleteSavedView.handler(writing(deleteSavedView)),
  restoreSavedView: os.restoreSavedView.handler(writing(restoreSavedView)),
  updatePostingSlots: os.updatePostingSlots.handler(writing(updatePostingSlots)),
};

'use server';

import { CampaignRef, CreateCampaign, RenameCampaign } from '@/lib/domain/label';
import { action } from '@/lib/server/action';
import * as create from '@/lib/services/labels/create-campaign';
import * as remove from '@/lib/services/labels/delete-campaign';
import * as rename from '@/lib/services/labels/rename-campaign';

export const createCampaign = action(CreateCampaign, create.createCampaign);
export const renameCampaign = action(RenameCampaign, rename.renameCampaign);
export const deleteCampaign = action(CampaignRef, remove.deleteCampaign);

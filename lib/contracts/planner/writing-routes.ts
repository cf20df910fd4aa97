import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { CreateCampaign } from '@/lib/domain/label';
import { PreviewLink } from '@/lib/domain/link-preview';
import { CreateSnippet, UpdateSnippet } from '@/lib/domain/snippet';
import { CampaignView, LinkPreviewView, SnippetView } from '@/lib/domain/writing-views';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Writing'] });
const made = { successStatus: 201 };
const snippet = { ...Location, snippetId: Id };
const campaign = { ...Location, campaignId: Id };

/** What helps writing: saved texts, hashtag groups, templates, campaigns. */
export const writingRoutes = {
  createSnippet: write(
    'POST',
    '/locations/{locationId}/snippets',
    { ...about('createSnippet', 'Keep a text, a hashtag group or a template'), ...made },
    z.intersection(z.object(Location), CreateSnippet),
    SnippetView,
  ),
  updateSnippet: write(
    'PATCH',
    '/locations/{locationId}/snippets/{snippetId}',
    about('updateSnippet', 'Rename or rewrite it; what is left out stays'),
    z.object({ ...Location, ...UpdateSnippet.shape }),
    SnippetView,
  ),
  deleteSnippet: write(
    'DELETE',
    '/locations/{locationId}/snippets/{snippetId}',
    about('deleteSnippet', 'Delete it; posts made of it keep their words'),
    z.object(snippet),
    SnippetView,
  ),
  previewLink: write(
    'POST',
    '/locations/{locationId}/link-previews',
    about('previewLink', 'Read what a page says about itself; its image is kept in the library'),
    z.object({ ...Location, ...PreviewLink.shape }),
    LinkPreviewView,
  ),
  createCampaign: write(
    'POST',
    '/locations/{locationId}/campaigns',
    { ...about('createCampaign', 'Make a campaign'), ...made },
    z.object({ ...Location, ...CreateCampaign.shape }),
    CampaignView,
  ),
  renameCampaign: write(
    'PATCH',
    '/locations/{locationId}/campaigns/{campaignId}',
    about('renameCampaign', 'Rename a campaign'),
    z.object({ ...campaign, ...CreateCampaign.shape }),
    CampaignView,
  ),
  deleteCampaign: write(
    'DELETE',
    '/locations/{locationId}/campaigns/{campaignId}',
    about('deleteCampaign', 'Delete a campaign; posts lose it'),
    z.object(campaign),
    CampaignView,
  ),
};

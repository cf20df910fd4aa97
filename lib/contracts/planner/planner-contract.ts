import { batchRoutes } from './batch-routes';
import { contentEventRoutes } from './content-event-routes';
import { feedRoutes } from './feed-routes';
import { labelRoutes } from './label-routes';
import { locationRoutes } from './location-routes';
import { mediaRoutes } from './media-routes';
import { pauseRoutes } from './pause-routes';
import { postRoutes } from './post-routes';
import { presenceRoutes } from './presence-routes';
import { publicationRoutes } from './publication-routes';
import { readRoutes } from './read-routes';
import { savedViewRoutes } from './saved-view-routes';
import { webhookRoutes } from './webhook-routes';
import { writingRoutes } from './writing-routes';

/** The planner API below /api/planner, except uploads and the live stream, which are not JSON. */
export const plannerContract = {
  reads: readRoutes,
  ...postRoutes,
  ...presenceRoutes,
  ...publicationRoutes,
  ...labelRoutes,
  ...locationRoutes,
  ...writingRoutes,
  ...savedViewRoutes,
  ...mediaRoutes,
  ...contentEventRoutes,
  ...feedRoutes,
  ...webhookRoutes,
  ...batchRoutes,
  ...pauseRoutes,
};

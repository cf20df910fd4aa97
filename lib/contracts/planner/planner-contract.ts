import { labelRoutes } from './label-routes';
import { postRoutes } from './post-routes';
import { publicationRoutes } from './publication-routes';
import { readRoutes } from './read-routes';

/** The planner API below /api/planner, except uploads and the live stream, which are not JSON. */
export const plannerContract = { reads: readRoutes, ...postRoutes, ...publicationRoutes, ...labelRoutes };

import { listPages } from '@/lib/services/playground/list-pages';
import { sendJson } from './answer';
import { type Call, grantOf } from './call';
import { pageUrl } from './post-answer';

/** GET /pages: the pages this token may speak for, each with the network it stands for. */
export async function pages(call: Call) {
  const grant = await grantOf(call);
  const mine = await listPages(call.db, grant.pageIds);
  sendJson(call.response, 200, {
    grant_id: grant.id,
    pages: mine.map(({ id, handle, name, network }) => ({
      ...{ id, handle, name, network },
      url: pageUrl(call.publicUrl, handle),
    })),
  });
}

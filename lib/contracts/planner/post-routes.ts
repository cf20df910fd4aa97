import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { PostDraft, Schedule } from '@/lib/domain/post';
import { PostView } from '@/lib/domain/views';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Posts'] });
const post = z.object({ ...Location, postId: Id });
const path = '/locations/{locationId}/posts/{postId}' as const;
const draft = PostDraft.shape;

/** What each field of a post is, printed into the OpenAPI page. */
const words: Record<keyof typeof draft, string> = {
  summary: 'The text; `{{location.name}}` and other custom values are filled in when it goes out.',
  type: '`post`, `story` or `reel`, where the network has it.',
  accountIds: 'Accounts of this location it goes to.',
  remindAccountIds:
    'Those of them where a person posts it by hand: at its time they get text and media, and nothing is sent.',
  media:
    'Files of the library, in order. `edit`: `rotate` first, then `crop` in shares of the turned picture; a video’s ' +
    'cover by `coverOffsetMs` or `coverMediaId`.',
  tagIds: 'Tags of this location.',
  categoryId: 'A category of this location.',
  followUpComment: 'Published as the first comment once the post is live, where the network takes one.',
  schedule: 'Wall time to the minute and the zone it is meant in.',
  details: 'Fields only one network has, by network.',
  overrides:
    'What differs: by network id (`x`) or account id, the account’s wins; each with any of `summary`, `type`, ' +
    '`followUpComment`, `media`. A field that is missing is the common one; an empty one is empty.',
  campaignId: 'A campaign of this location.',
  linkPreview: 'The card of a link as its author wants it, for networks that take one.',
  mentions: 'Who is meant by words of the text: `remoteId` is the network’s own id (an urn, a page id, a DID).',
  applyWatermark: 'Put the location’s watermark on images, where the network allows one.',
  mediaOptimization: 'Fit images to each network’s limits.',
  shortenLinks: 'Put links of the text behind short addresses of this Almanac.',
};
for (const [field, description] of Object.entries(words)) {
  z.globalRegistry.add(draft[field as keyof typeof draft].def.innerType, { description });
}

/** Fields of a draft without their defaults: what is left out of a PATCH stays. */
const changes = {
  summary: z.optional(draft.summary.def.innerType),
  type: z.optional(draft.type.def.innerType),
  accountIds: z.optional(draft.accountIds.def.innerType),
  remindAccountIds: z.optional(draft.remindAccountIds.def.innerType),
  media: z.optional(draft.media.def.innerType),
  tagIds: z.optional(draft.tagIds.def.innerType),
  categoryId: z.optional(draft.categoryId.def.innerType),
  followUpComment: z.optional(draft.followUpComment.def.innerType),
  schedule: z.optional(draft.schedule.def.innerType),
  details: z.optional(draft.details.def.innerType),
  overrides: z.optional(draft.overrides.def.innerType),
  campaignId: z.optional(draft.campaignId.def.innerType),
  linkPreview: z.optional(draft.linkPreview.def.innerType),
  mentions: z.optional(draft.mentions.def.innerType),
  applyWatermark: z.optional(draft.applyWatermark.def.innerType),
  mediaOptimization: z.optional(draft.mediaOptimization.def.innerType),
  shortenLinks: z.optional(draft.shortenLinks.def.innerType),
};

export const postRoutes = {
  createPost: write(
    'POST',
    '/locations/{locationId}/posts',
    { ...about('createPost', 'Write a post: a draft, or scheduled or sent in the same step'), successStatus: 201 },
    z.object({
      ...Location,
      ...draft,
      /** The caller's own id for it: the same create again makes no second post. */
      postId: z.optional(Id),
      state: z
        .enum(['draft', 'scheduled'])
        .optional()
        .describe('`scheduled` needs a `schedule` and passes all checks.'),
      publish: z.literal('now').optional().describe('Send it at once.'),
    }),
    PostView,
  ),
  replacePost: write(
    'PUT',
    path,
    about('replacePost', 'Save a post as a whole over the version you read'),
    z.object({ ...Location, postId: Id, version: z.int(), ...draft }),
    PostView,
  ),
  changePost: write(
    'PATCH',
    path,
    about('changePost', 'Change some fields; with `version`, only if nobody was faster'),
    z.object({ ...Location, postId: Id, version: z.int().optional(), ...changes }),
    PostView,
  ),
  deletePost: write(
    'DELETE',
    path,
    about('deletePost', 'Delete a post; what is scheduled never goes out'),
    post,
    PostView,
  ),
  restorePost: write('POST', `${path}/restore`, about('restorePost', 'Undo a deletion'), post, PostView),
  schedulePost: write(
    'POST',
    `${path}/schedule`,
    about('schedulePost', 'Put a post on the schedule'),
    z.object({ ...Location, postId: Id, version: z.int().optional(), ...Schedule.shape }),
    PostView,
  ),
  reschedulePost: write(
    'POST',
    `${path}/reschedule`,
    about('reschedulePost', 'Move a draft or scheduled post to another time'),
    z.object({ ...Location, postId: Id, ...Schedule.shape }),
    PostView,
  ),
  unschedulePost: write('POST', `${path}/unschedule`, about('unschedulePost', 'Make it a draft again'), post, PostView),
  publishPostNow: write('POST', `${path}/publish-now`, about('publishPostNow', 'Send it now'), post, PostView),
  duplicatePost: write(
    'POST',
    `${path}/duplicate`,
    { ...about('duplicatePost', 'A new draft with the same content'), successStatus: 201 },
    post,
    PostView,
  ),
};

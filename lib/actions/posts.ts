'use server';

import { CreatePost, PostRef, ReschedulePost, SchedulePost, UpdatePost } from '@/lib/domain/post';
import { action } from '@/lib/server/action';
import * as create from '@/lib/services/posts/create-post';
import * as remove from '@/lib/services/posts/delete-post';
import * as duplicate from '@/lib/services/posts/duplicate-post';
import * as publish from '@/lib/services/posts/publish-post-now';
import * as reschedule from '@/lib/services/posts/reschedule-post';
import * as restore from '@/lib/services/posts/restore-post';
import * as schedule from '@/lib/services/posts/schedule-post';
import * as unschedule from '@/lib/services/posts/unschedule-post';
import * as update from '@/lib/services/posts/update-post';

export const createPost = action(CreatePost, create.createPost);
export const updatePost = action(UpdatePost, update.updatePost);
export const schedulePost = action(SchedulePost, schedule.schedulePost);
export const reschedulePost = action(ReschedulePost, reschedule.reschedulePost);
export const unschedulePost = action(PostRef, unschedule.unschedulePost);
export const publishPostNow = action(PostRef, publish.publishPostNow);
export const deletePost = action(PostRef, remove.deletePost);
export const restorePost = action(PostRef, restore.restorePost);
export const duplicatePost = action(PostRef, duplicate.duplicatePost);

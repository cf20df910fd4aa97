'use server';

import { redirect } from 'next/navigation';
import { AllowPages, type AuthorizeRequest, LikePost, OpenPage, SetFault, SetPageLimit } from '@/lib/domain/playground';
import { playgroundAction, visitorAction } from '@/lib/server/playground-action';
import { allowApp } from '@/lib/services/playground/allow-app';
import { createPage } from '@/lib/services/playground/create-page';
import * as like from '@/lib/services/playground/like-post';
import * as limit from '@/lib/services/playground/page-limit';
import * as fault from '@/lib/services/playground/set-fault';

export const allowPages = playgroundAction(AllowPages, (db, input, now) => allowApp(db, { ...input, now }));
export const openPage = playgroundAction(OpenPage, (db, { name, network }) => createPage(db, name, network));
export const setFault = playgroundAction(SetFault, fault.setFault);
export const setPageLimit = playgroundAction(SetPageLimit, limit.setPageLimit);
export const likePost = visitorAction(LikePost, like.likePost);

/** allowPages as the browser sends it before the page's script has come. Answers what is wrong, or leaves. */
export async function allowByForm(_: string | null, form: FormData): Promise<string | null> {
  const result = await allowPages({
    request: Object.fromEntries(form) as unknown as AuthorizeRequest,
    pageIds: form.getAll('pageId').map(String),
  });
  if (!result.ok) return result.error.message;
  redirect(result.data);
}

'use client';

import dynamic from 'next/dynamic';

/** The room of what arrives after the first paint, so that nothing moves when it does. */
export const RowsRoom = () => <div className="min-h-[28rem] border-line border-t" />;
export const StageRoom = () => <div className="bg-stage max-lg:hidden lg:border-line lg:border-l" />;

export const ContentRows = dynamic(() => import('./content-rows').then((file) => file.ContentRows), { ssr: false });
export const LowerRows = dynamic(() => import('./lower-rows').then((file) => file.LowerRows), {
  ssr: false,
  loading: RowsRoom,
});
export const PreviewStage = dynamic(() => import('./previews/preview-stage').then((file) => file.PreviewStage), {
  ssr: false,
  loading: StageRoom,
});
export const WritingTools = dynamic(() => import('./writing-tools').then((file) => file.WritingTools), { ssr: false });
export const UnsentTexts = dynamic(() => import('./unsent-texts').then((file) => file.UnsentTexts), { ssr: false });

// What not every post needs comes when it is needed.
export const SessionNotices = dynamic(() => import('./session-notices').then((file) => file.SessionNotices), {
  ssr: false,
});
export const ScopeTabs = dynamic(() => import('./scope-tabs').then((file) => file.ScopeTabs), { ssr: false });
export const ConflictPanel = dynamic(() => import('./conflict-panel').then((file) => file.ConflictPanel), {
  ssr: false,
});
export const CloseQuestion = dynamic(() => import('./close-question').then((file) => file.CloseQuestion), {
  ssr: false,
});
export const PostNowQuestion = dynamic(() => import('./post-now-question').then((file) => file.PostNowQuestion), {
  ssr: false,
});

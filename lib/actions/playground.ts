'use server';

import { AllowPages, OpenPage, SetFault } from '@/lib/domain/playground';
import { playgroundAction } from '@/lib/server/playground-action';
import { allowApp } from '@/lib/services/playground/allow-app';
import { createPage } from '@/lib/services/playground/create-page';
import * as fault from '@/lib/services/playground/set-fault';

export const allowPages = playgroundAction(AllowPages, (db, input, now) => allowApp(db, { ...input, now }));
export const openPage = playgroundAction(OpenPage, (db, { name }) => createPage(db, name));
export const setFault = playgroundAction(SetFault, fault.setFault);

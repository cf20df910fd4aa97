'use server';

import { CreateSnippet, SnippetRef, UpdateSnippet } from '@/lib/domain/snippet';
import { action } from '@/lib/server/action';
import * as create from '@/lib/services/snippets/create-snippet';
import * as remove from '@/lib/services/snippets/delete-snippet';
import * as update from '@/lib/services/snippets/update-snippet';

export const createSnippet = action(CreateSnippet, create.createSnippet);
export const updateSnippet = action(UpdateSnippet, update.updateSnippet);
export const deleteSnippet = action(SnippetRef, remove.deleteSnippet);

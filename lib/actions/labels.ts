'use server';

import { CategoryRef, CreateCategory, CreateTag, RenameTag, TagRef, UpdateCategory } from '@/lib/domain/label';
import { action } from '@/lib/server/action';
import * as newCategory from '@/lib/services/labels/create-category';
import * as newTag from '@/lib/services/labels/create-tag';
import * as oldCategory from '@/lib/services/labels/delete-category';
import * as oldTag from '@/lib/services/labels/delete-tag';
import * as tagName from '@/lib/services/labels/rename-tag';
import * as category from '@/lib/services/labels/update-category';

export const createTag = action(CreateTag, newTag.createTag);
export const renameTag = action(RenameTag, tagName.renameTag);
export const deleteTag = action(TagRef, oldTag.deleteTag);
export const createCategory = action(CreateCategory, newCategory.createCategory);
export const updateCategory = action(UpdateCategory, category.updateCategory);
export const deleteCategory = action(CategoryRef, oldCategory.deleteCategory);

import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { CreateCategory, CreateTag, UpdateCategory } from '@/lib/domain/label';
import { CategoryView, TagView } from '@/lib/domain/views';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Labels'] });
const made = { successStatus: 201 };
const tag = { ...Location, tagId: Id };
const category = { ...Location, categoryId: Id };

/** Tags and categories. */
export const labelRoutes = {
  createTag: write(
    'POST',
    '/locations/{locationId}/tags',
    { ...about('createTag', 'Make a tag'), ...made },
    z.object({ ...Location, ...CreateTag.shape }),
    TagView,
  ),
  renameTag: write(
    'PATCH',
    '/locations/{locationId}/tags/{tagId}',
    about('renameTag', 'Rename a tag'),
    z.object({ ...tag, ...CreateTag.shape }),
    TagView,
  ),
  deleteTag: write(
    'DELETE',
    '/locations/{locationId}/tags/{tagId}',
    about('deleteTag', 'Delete a tag; posts lose it'),
    z.object(tag),
    TagView,
  ),
  createCategory: write(
    'POST',
    '/locations/{locationId}/categories',
    { ...about('createCategory', 'Make a category'), ...made },
    z.object({ ...Location, ...CreateCategory.shape }),
    CategoryView,
  ),
  updateCategory: write(
    'PATCH',
    '/locations/{locationId}/categories/{categoryId}',
    about('updateCategory', 'Rename or recolour a category'),
    z.object({ ...category, ...UpdateCategory.shape, categoryId: Id }),
    CategoryView,
  ),
  deleteCategory: write(
    'DELETE',
    '/locations/{locationId}/categories/{categoryId}',
    about('deleteCategory', 'Delete a category; posts lose it'),
    z.object(category),
    CategoryView,
  ),
};

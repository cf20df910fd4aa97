import { expect, test } from 'vitest';
import { folderTree, pathTo, pathWords } from './folder-paths';

const folder = (id: string, name: string, parentId: string | null = null) => ({ id, name, parentId, count: 0 });
const folders = [folder('b', 'Winter', 'a'), folder('a', 'Menu'), folder('c', 'Autumn', 'a'), folder('d', 'Team')];

test('a folder knows its way from the top', () => {
  expect(pathTo(folders, 'b').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(pathWords(folders, 'b')).toBe('Menu / Winter');
  expect(pathTo(folders, null)).toEqual([]);
  expect(pathTo(folders, 'gone')).toEqual([]);
});

test('a ring of folders, which nobody can make, ends all the same', () => {
  expect(pathTo([folder('a', 'A', 'b'), folder('b', 'B', 'a')], 'a')).toHaveLength(2);
});

test('places to move a folder to leave out itself and what is in it', () => {
  expect(folderTree(folders).map(({ words }) => words)).toEqual(['Menu', 'Menu / Autumn', 'Menu / Winter', 'Team']);
  expect(folderTree(folders, 'a').map(({ words }) => words)).toEqual(['Team']);
});

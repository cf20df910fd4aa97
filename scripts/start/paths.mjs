import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');
/** Where Almanac keeps its database, uploads and secret. */
export const dataDir = () => path.resolve(root, process.env.ALMANAC_DATA || '.data');
export const distDir = () => path.resolve(root, process.env.NEXT_DIST_DIR || '.next');

import path from 'node:path';

/** A file's own name as it is shown: no folders, no control characters, not longer than 200. */
export const cleanName = (name: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  path.basename(name.replace(/[\u0000-\u001f\u007f]/g, '').replaceAll('\\', '/')).slice(-200) || 'image';

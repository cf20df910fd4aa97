import { countGraphemes } from './graphemes';
export const countX = (text: string): number => countGraphemes(text);

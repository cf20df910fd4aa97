/** Languages a post can be marked with; the networks take any two-letter code, people want a short list. */
const codes =
  'en de fr es it pt nl pl cs da sv nb fi el tr uk ru ro hu bg hr sk sl et lv lt ga is ca eu ja ko zh ar he hi id th vi'.split(
    ' ',
  );

const names = new Intl.DisplayNames(['en'], { type: 'language' });

export const languages = codes
  .map((code) => ({ value: code, label: names.of(code) ?? code }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

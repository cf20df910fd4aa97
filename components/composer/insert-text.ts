/** Puts words where the caret stands in the shown tab's text, as if typed: the browser's own undo takes them back. */
export function insertText(words: string) {
  const field = document.querySelector<HTMLTextAreaElement>('[data-composer] textarea[data-caption]');
  if (!field || field.readOnly) return;
  field.focus();
  // Deprecated, yet the only way that keeps the undo history.
  if (document.execCommand('insertText', false, words)) return;
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** With a space before, unless the caret stands at a beginning. */
export function insertWord(word: string) {
  const field = document.querySelector<HTMLTextAreaElement>('[data-composer] textarea[data-caption]');
  const before = field?.value.slice(0, field.selectionStart) ?? '';
  insertText(before === '' || /\s$/.test(before) ? word : ` ${word}`);
}

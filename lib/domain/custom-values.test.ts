import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customValuesIn, resolveCustomValues, resolveDraft } from './custom-values';
import { emptyPostDraft } from './empty-draft';

test('names are found once, in small letters; other braces are left alone', () => {
  expect(customValuesIn('{{location.Phone}} {{ contact.name }} {{location.phone}} {{plain}} {x.y}')).toEqual([
    'location.phone',
    'contact.name',
  ]);
});

test('what has a value is replaced, what has none or an empty one stays and is named', () => {
  const values = { 'location.phone': '030 123', 'location.name': '  ' };
  const text = 'Call {{ location.phone }} or ask {{contact.name}} at {{location.name}}';
  expect(resolveCustomValues(text, values)).toEqual({
    text: 'Call 030 123 or ask {{contact.name}} at {{location.name}}',
    unresolved: ['contact.name', 'location.name'],
  });
  expect(resolveCustomValues('{{constructor.name}}', {}).unresolved).toEqual(['constructor.name']);
});

test('values are put in as they are: no second round, no special signs', () => {
  const values = { 'a.b': '{{c.d}} $& $1', 'c.d': 'no' };
  expect(resolveCustomValues('{{a.b}}', values).text).toBe('{{c.d}} $& $1');
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((value) => value.trim() !== ''),
      (value) => {
        expect(resolveCustomValues('<{{a.b}}>', { 'a.b': value }).text).toBe(`<${value}>`);
      },
    ),
  );
});

test('a draft is resolved in all its texts', () => {
  const draft = {
    ...emptyPostDraft,
    summary: '{{a.b}}',
    followUpComment: '{{a.b}}',
    overrides: { x: { summary: '{{a.b}}!' } },
    details: { youtube: { title: 'On {{a.b}}', tags: ['{{a.b}}'], madeForKids: false } },
  };
  const resolved = resolveDraft(draft, { 'a.b': 'V' });
  expect(resolved).toMatchObject({ summary: 'V', followUpComment: 'V', overrides: { x: { summary: 'V!' } } });
  expect(resolved.details.youtube).toEqual({ title: 'On V', tags: ['V'], madeForKids: false });
  expect(draft.summary).toBe('{{a.b}}');
});

import { describe, expect, it, vi } from 'vitest';
import { asBatchSelection, createSelection, type SelectedItem } from './selection-store';

const post = (id: string): SelectedItem => ({ subject: 'post', id });
const list = ['a', 'b', 'c', 'd', 'e'].map(post);

describe('what is chosen', () => {
  it('is toggled one by one, with what it is', () => {
    const store = createSelection();
    store.toggle(post('a'));
    store.toggle({ subject: 'content_event', id: 'x' });
    store.toggle(post('a'));
    expect(store.size()).toBe(1);
    expect(asBatchSelection(store)).toEqual({ items: [{ subject: 'content_event', id: 'x' }] });
  });

  it('grows by Shift from the one toggled before, in either direction, and loses nothing', () => {
    const store = createSelection();
    store.toggle(post('d'));
    store.toggle(post('b'), { through: list });
    expect(list.filter(({ id }) => store.has(id)).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    store.toggle(post('e'), { through: list });
    expect(store.size()).toBe(4);
  });

  it('takes only the one when Shift counts from what is no longer in the list', () => {
    const store = createSelection();
    store.toggle(post('gone'));
    store.toggle(post('c'), { through: list });
    expect([store.has('c'), store.has('b'), store.has('d'), store.size()]).toEqual([true, false, false, 2]);
  });

  it('is all that a filter finds, less what is taken out, and nothing once all of it is', () => {
    const store = createSelection();
    store.addAll({ q: 'sale' }, 2);
    expect(store.has('never seen')).toBe(true);
    store.toggle(post('a'));
    expect([store.size(), store.has('a')]).toEqual([1, false]);
    expect(asBatchSelection(store)).toEqual({ filter: { q: 'sale' }, except: ['a'] });
    store.toggle(post('b'));
    expect([store.size(), store.has('c')]).toEqual([0, false]);
  });

  it('tells its listeners of changes only', () => {
    const store = createSelection();
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    store.clear();
    expect(heard).not.toHaveBeenCalled();
    store.toggle(post('a'));
    store.clear();
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    store.toggle(post('a'));
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

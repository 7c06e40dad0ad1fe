import { expect, test } from 'vitest';
import { stretches } from '../src/parts/methods/stretches';

const phrase = (start: number, end: number, weightNats: number) => ({ start, end, weightNats });

test('phrases cut the text, and nothing of it is lost', () => {
  const text = 'We front the trip, written contract.';
  expect(stretches(text, [phrase(3, 17, 2), phrase(19, 35, -0.5)])).toEqual([
    { text: 'We ', says: null },
    { text: 'front the trip', says: 'FOR' },
    { text: ', ', says: null },
    { text: 'written contract', says: 'AGAINST' },
    { text: '.', says: null },
  ]);
});

test('phrases that overlap are marked once, what speaks for a method first', () => {
  expect(stretches('abcdef', [phrase(0, 3, -1), phrase(2, 5, 1), phrase(3, 5, 1)])).toEqual([
    { text: 'ab', says: 'AGAINST' },
    { text: 'cde', says: 'FOR' },
    { text: 'f', says: null },
  ]);
});

test('a phrase beyond the text marks nothing', () => {
  expect(stretches('abc', [phrase(2, 9, 1)])).toEqual([{ text: 'abc', says: null }]);
});

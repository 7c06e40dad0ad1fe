import { expect, it } from 'vitest';
import { csv } from '../src/parts/csv';

it('quotes what would break a row', () => {
  expect(csv([['a,b', 'say "no"', 3, null]])).toBe('"a,b","say ""no""",3,\r\n');
});

it('keeps a text that looks like a formula a text', () => {
  expect(csv([['=1+1', '@SUM(A1)', '-2 people', '+12025550143']])).toBe("'=1+1,'@SUM(A1),'-2 people,'+12025550143\r\n");
});

it('leaves numbers numbers, also below zero', () => {
  expect(csv([[-2.5]])).toBe('-2.5\r\n');
});

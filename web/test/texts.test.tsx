import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Stop, TemplatePiece, TextDocument, TextSpan } from '../src/api/texts';
import { WordsProvider } from '../src/i18n';
import { barHeight, MonthBars } from '../src/parts/MonthBars';
import { everyMonth, fullestMonth, monthsOf } from '../src/parts/months';
import { differences, stepFrom, stretches } from '../src/rooms/explore/texts/differences';
import { seen } from '../src/rooms/explore/texts/invisible';
import { legs, stopMarks } from '../src/rooms/explore/texts/itinerary';
import { RawText } from '../src/rooms/explore/texts/RawText';

const template: TemplatePiece[] = [
  { words: 'We look for people in' }, { slot: 1, kind: 'WORDS', texts: 2, fillings: [] }, { words: 'call' }, { slot: 2, kind: 'PHONE', texts: 2, fillings: [] },
];

/** A text from parts: words of the template plain, [n:filling], {own change}. */
function text(marked: string): Pick<TextDocument, 'text' | 'spans'> {
  let plain = '';
  const spans: TextSpan[] = [];
  for (const part of marked.matchAll(/\[(\d):([^\]]*)\]|\{([^}]*)\}|[^[{]+/g)) {
    const words = part[2] ?? part[3] ?? part[0];
    spans.push({ start: plain.length, end: plain.length + words.length, role: part[1] ? 'SLOT' : part[3] !== undefined ? 'EDIT' : 'CONSTANT', slot: Number(part[1] ?? 0) });
    plain += words;
  }
  return { text: plain, spans };
}

describe('two texts side by side', () => {
  it('are compared slot by slot in the order of the template', () => {
    expect(differences(template, text('We look for people in [1:Lirio] call [2:202 555 0101]'), text('We look for people in [1:Vega] call [2:202  555 0101]'))).toEqual([
      { slot: 1, after: 1, first: 'Lirio', second: 'Vega', same: false },
      { slot: 2, after: 2, first: '202 555 0101', second: '202  555 0101', same: true },
    ]);
  });

  it('show their own changes where they stand, and nothing where one text has none', () => {
    expect(differences(template, text('{Hello} We look for people in [1:Lirio] call'), text('We look for people in [1:Lirio] {soon} call [2:555]'))).toEqual([
      { slot: 0, after: 0, first: 'Hello', second: null, same: false },
      { slot: 1, after: 1, first: 'Lirio', second: 'Lirio', same: true },
      { slot: 0, after: 1, first: null, second: 'soon', same: false },
      { slot: 2, after: 2, first: null, second: '555', same: false },
    ]);
  });

  it('keep a filling in pieces together, and a slot that the template does not name', () => {
    expect(differences(template, text('in [1:Alto] y [1:Vega][7:now]'), text('in [1:Vega]')).map((row) => [row.slot, row.first, row.second])).toEqual([[1, 'Alto … Vega', 'Vega'], [7, 'now', null]]);
  });
});

describe('a raw text', () => {
  it('keeps every character, also those that no span covers', () => {
    const pieces = stretches({ text: 'ab cd ef', spans: [{ start: 3, end: 5, role: 'SLOT', slot: 1 }, { start: 4, end: 6, role: 'EDIT', slot: 0 }, { start: 0, end: 2, role: 'CONSTANT', slot: 0 }] });
    expect(pieces.map((piece) => piece.text).join('')).toBe('ab cd ef');
    expect(pieces.map((piece) => piece.role)).toEqual(['CONSTANT', null, 'SLOT', null]);
  });

  it('names characters that nobody sees, but leaves the joiners of scripts and emoji', () => {
    expect(seen('ca\u200bll\u202e')).toEqual([{ text: 'ca' }, { code: '200B' }, { text: 'll' }, { code: '202E' }]);
    expect(seen('👩\u200d👧 می\u200cخواهم')).toEqual([{ text: '👩\u200d👧 می\u200cخواهم' }]);
    expect(seen('pa\u200dge')).toEqual([{ text: 'pa' }, { code: '200D' }, { text: 'ge' }]);
  });

  it('numbers its slots and underlines its own changes', async () => {
    const document: TextDocument = { id: 1, at: null, place: null, country: null, feed: 'ads', marking: 'TLP:AMBER', ...text('People in [2:Lirio] {soon}') };
    render(<MantineProvider><WordsProvider><RawText document={document} label="Text A" /></WordsProvider></MantineProvider>);
    expect((await screen.findByText('Lirio')).textContent).toBe('Lirio2');
    expect(screen.getByText('soon').tagName).toBe('U');
  });

  it('is followed by the next one until the last', () => {
    const documents = [{ id: 5 }, { id: 3 }, { id: 9 }];
    expect([stepFrom(documents, 5, 1), stepFrom(documents, 9, 1), stepFrom(documents, 9, -3), stepFrom([], 9, 1)]).toEqual([3, 9, 5, 9]);
  });
});

describe('texts by month', () => {
  it('have a bar for every month, those without a text too', () => {
    expect(everyMonth([{ month: '2026-02', texts: 3 }, { month: '2025-11', texts: 1 }])).toEqual([
      { month: '2025-11', texts: 1 }, { month: '2025-12', texts: 0 }, { month: '2026-01', texts: 0 }, { month: '2026-02', texts: 3 },
    ]);
  });

  it('keep the end of a time that is too long for the screen', () => {
    const months = everyMonth([{ month: '0001-01', texts: 1 }, { month: '2026-02', texts: 1 }]);
    expect(months.length).toBe(240);
    expect(months.at(-1)?.month).toBe('2026-02');
  });

  it('are counted from moments, and the fullest is the first of equals', () => {
    const months = monthsOf(['2026-02-03T00:00:00Z', null, '2026-01-09T00:00:00Z', '2026-02-04T00:00:00Z', '2026-01-10T00:00:00Z']);
    expect(months).toEqual([{ month: '2026-01', texts: 2 }, { month: '2026-02', texts: 2 }]);
    expect(fullestMonth(months)?.month).toBe('2026-01');
  });

  it('draw a single text so that it can be seen', () => {
    expect(barHeight(1, 5000, 22)).toBe(2);
    expect(barHeight(5000, 5000, 22)).toBe(22);
  });

  it('are said in words', async () => {
    render(<MantineProvider><WordsProvider><MonthBars months={[{ month: '2026-01', texts: 4 }, { month: '2026-03', texts: 9 }]} /></WordsProvider></MantineProvider>);
    expect((await screen.findByRole('img')).getAttribute('aria-label')).toBe('From January 2026 to March 2026; most in March 2026: 9; in the last month: 9');
  });
});

describe('an itinerary', () => {
  const stop = (latitude: number, longitude: number): Stop => ({ place: 'Lirio', country: 'MX', latitude, longitude, from: '2026-03-01', to: '2026-03-02', texts: 1, documents: [1] });

  it('gives stops at one place one mark with all their numbers', () => {
    expect(stopMarks([stop(1, 1), stop(2, 2), stop(1, 1)], [{ first: 1, second: 2, kilometres: 900, hours: 2 }]).map((mark) => [mark.label, mark.clashing])).toEqual([['1, 3', true], ['2', true]]);
  });

  it('joins stops in order and sets apart what one traveller could not have made', () => {
    expect(legs([stop(1, 1), stop(2, 2), stop(3, 3)], [{ first: 1, second: 2, kilometres: 900, hours: 2 }, { first: 0, second: 2, kilometres: 1800, hours: 3 }])).toEqual([
      { path: [[1, 1], [2, 2]], clash: false }, { path: [[2, 2], [3, 3]], clash: true }, { path: [[1, 1], [3, 3]], clash: true },
    ]);
  });
});

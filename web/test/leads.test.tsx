import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formats, instant } from '../src/i18n/format';
import { HighlightedText } from '../src/parts/HighlightedText';
import { MarkedExcerpt } from '../src/parts/MarkedExcerpt';
import { bandShare, strengthColour } from '../src/parts/colours';
import { steps } from '../src/parts/Waterfall';
import { likelyFeed } from '../src/rooms/feeds/droppedFiles';

describe('waterfall', () => {
  it('starts each line where the one before ended', () => {
    expect(steps([{ bits: 5 }, { bits: -2 }, { bits: 1 }])).toEqual([{ start: 0, end: 5 }, { start: 5, end: 3 }, { start: 3, end: 4 }]);
  });
});

describe('texts', () => {
  it('marks the spans a detector relied on and leaves out those that lie outside of the text', () => {
    render(<MantineProvider><HighlightedText text="call +12025550143 now" spans={[[5, 17], [90, 99]]} /></MantineProvider>);
    expect(screen.getByText('+12025550143').tagName).toBe('MARK');
  });

  it('turns the hits of a search into marks without reading them as markup', () => {
    render(<MarkedExcerpt text="the «<b>boss</b>» said" />);
    expect(screen.getByText('<b>boss</b>').tagName).toBe('MARK');
  });
});

describe('dates and numbers', () => {
  it('keeps a day without a time that day in every zone', () => {
    expect(instant('2027-06-30').getDate()).toBe(30);
  });

  it('signs bits, so that for and against differ without colour', () => {
    expect(formats('en').bits(3.14)).toBe('+3.1');
    expect(formats('en').bits(-2)).toBe('-2.0');
  });

  it('gives stronger bands a brighter colour', () => {
    expect(strengthColour(0)).toBe('#414487');
    expect(strengthColour(1)).toBe('#fde725');
    expect(bandShare('weak')).toBeLessThan(bandShare('very strong'));
  });
});

describe('files dropped on the page', () => {
  const feeds = [{ key: 'hotline-tips', name: 'Hotline tip sheet' }, { key: 'bank-transfers', name: 'Bank transfers' }];

  it('go to the feed whose name they share', () => {
    expect(likelyFeed('tips_october.csv', feeds)?.key).toBe('hotline-tips');
    expect(likelyFeed('Transfers 2026.csv', feeds)?.key).toBe('bank-transfers');
  });

  it('go nowhere by themselves when nothing tells the feeds apart', () => {
    expect(likelyFeed('export.csv', feeds)).toBeUndefined();
  });
});

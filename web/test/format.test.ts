import { describe, expect, it } from 'vitest';
import { formats } from '../src/i18n/format';

describe('a length of time', () => {
  it('is told in its two largest units, and minutes alone below an hour', () => {
    const { span } = formats('en');
    expect([0, 59, 60, 3599, 3600, 4320, 86_400, 93_600].map(span)).toEqual(['0 sec', '59 sec', '1 min', '59 min', '1 hr', '1 hr 12 min', '1 day', '1 day 2 hr']);
  });

  it('is told in the words of each language', () => {
    expect((['es', 'pt', 'fr'] as const).map((tag) => formats(tag).span(4320))).toEqual(['1 h 12 min', '1 h 12 min', '1 h 12 min'].map((text) => expect.stringMatching(text.replaceAll(' ', '\\s'))));
  });
});

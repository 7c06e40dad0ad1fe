import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { en } from '../src/i18n/en';
import { es } from '../src/i18n/es';
import { fr } from '../src/i18n/fr';
import { pt } from '../src/i18n/pt';

function placeholders(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = [`${element.type}:${element.value}`];
    if (element.type === TYPE.plural || element.type === TYPE.select) return [...own, ...Object.values(element.options).flatMap((option) => placeholders(option.value))];
    return element.type === TYPE.tag ? [...own, ...placeholders(element.children)] : own;
  });
}

const used = (message: string) => [...new Set(placeholders(parse(message)))].sort();

describe.each([['es', es], ['pt', pt], ['fr', fr]])('catalogue %s', (_, catalogue: Record<string, string>) => {
  it('holds exactly the keys of the English one', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  it('uses the same placeholders, parses, and leaves nothing empty', () => {
    for (const [key, message] of Object.entries(en)) {
      expect(catalogue[key]?.trim(), key).toBeTruthy();
      expect(used(catalogue[key] ?? ''), key).toEqual(used(message));
    }
  });
});

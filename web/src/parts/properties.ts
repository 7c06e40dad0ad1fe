import { useCallback } from 'react';
import { useWords } from '../i18n';
import { useFormats } from '../i18n/format';

/** A property in words; one that has none is told by its own, so that placeOfBurial reads “Place of burial”. */
export function usePropertyName(): (property: string) => string {
  const { find } = useWords();
  return useCallback((property) => find(`property.${property}`) ?? readable(property), [find]);
}

export function readable(property: string): string {
  const words = property.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replaceAll(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of a property as people write it: countries and kinds of entity by name. */
export function usePropertyValue(): (property: string, value: string) => string {
  const { find } = useWords();
  const format = useFormats();
  return useCallback((property, value) => (/country|nationality|jurisdiction|flag/i.test(property) ? format.country(value) : property === 'schema' ? (find(`schema.${value}`) ?? value) : value), [find, format]);
}

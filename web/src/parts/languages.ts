import { useWords } from '../i18n';
import { useFormats } from '../i18n/format';

/** Languages that an interpreter is likely to meet, by BCP 47 subtag; those that the browser has no name for are in the catalogue. */
export const foreignLanguages = [
  'ht', 'mam', 'quc', 'qu', 'zh', 'kek', 'kjb', 'ixl', 'nah', 'tzo', 'tzh', 'miq', 'cab', 'ay', 'gn', 'yue', 'ar', 'am', 'bn', 'de', 'fa', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'ln', 'ne', 'nl', 'pl', 'ro',
  'ru', 'so', 'sw', 'ta', 'th', 'ti', 'tl', 'tr', 'uk', 'ur', 'vi', 'wo', 'yo',
];

/** A language in words. */
export function useLanguageName(): (code: string) => string {
  const { find } = useWords();
  const format = useFormats();
  return (code) => find(`interpret.name.${code}`) ?? format.languageName(code);
}

/** For the attribute of a text: nothing where the language is not known. */
export const langOf = (code: string | null | undefined) => (code && code !== 'und' ? code : undefined);

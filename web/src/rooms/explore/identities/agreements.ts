import { useMemo } from 'react';
import type { Agreement } from '../../../api/identities';
import { useWords } from '../../../i18n';
import { usePropertyName } from '../../../parts/properties';

/** How near two values are to each other, for a mark beside them. */
export type Closeness = 'same' | 'alike' | 'partly' | 'different';

/** What is shared, how much that says, and what of the rest of two names is told. */
const words = /^(few|some|many|most|all)-words-of-(\d+)-bits(?:-(and-more|other-surname|other-given-name))?$/;

const closenesses: Record<string, Closeness> = {
  exact: 'same', 'same-as-far-as-given': 'same', 'one-slip': 'alike', 'two-slips': 'alike', neighbouring: 'partly', alike: 'alike', 'parts-swapped': 'alike', 'same-name': 'alike', different: 'different',
};

/** Of what was compared; undefined where one of the two says nothing. */
export function closenessOf(agreement: string): Closeness | undefined {
  if (agreement === 'unknown') return undefined;
  const [, share, , rest] = words.exec(agreement) ?? [];
  if (share) return (share === 'all' || share === 'most') && !rest?.startsWith('other') ? 'alike' : 'partly';
  return closenesses[agreement] ?? 'partly';
}

/** Values of these kinds agree in ways of their own: a slip in a day is not one in a number. */
function typeOf(columns: string[]): 'date' | 'email' | 'words' | 'value' {
  if (columns.some((column) => /date$/i.test(column))) return 'date';
  if (columns.includes('email')) return 'email';
  return columns.some((column) => /name$|^alias$|address$|place$/i.test(column)) ? 'words' : 'value';
}

/** Bits that the shared words carry, from which on such an agreement is as rare by chance as the word says. */
const rarities: [least: number, word: string][] = [[20, 'veryRare'], [14, 'rare'], [9, 'uncommon'], [5, 'common'], [0, 'veryCommon']];

/** What was compared, and how it agrees, in words; an agreement that has none yet is told by its name. */
export function useAgreementWords(): (step: Pick<Agreement, 'columns' | 'agreement'>) => { columns: string; how: string } {
  const { t, find, language } = useWords();
  const propertyName = usePropertyName();
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const how = ({ columns, agreement }: Pick<Agreement, 'columns' | 'agreement'>) => {
      const told = words.exec(agreement);
      if (told) {
        const rarity = rarities.find(([least]) => Number(told[2]) >= least)?.[1] ?? 'veryCommon';
        const clauses = [`identity.words.${told[1]}`, ...(told[3] ? [`identity.rest.${told[3]}`] : []), `identity.rarity.${rarity}`].map((key) => find(key) ?? key);
        return clauses.reduce((first, second) => t('identity.clauses', { first, second }));
      }
      return find(`identity.agreement.${typeOf(columns)}.${agreement}`) ?? find(`identity.agreement.${agreement}`) ?? t('identity.agreement.other', { name: agreement.replaceAll('-', ' ') });
    };
    return (step) => ({ columns: list.format(step.columns.map(propertyName)), how: how(step) });
  }, [t, find, language, propertyName]);
}

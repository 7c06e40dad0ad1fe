import type { en } from './en';
import type { Language } from './language';

export type Key = keyof typeof en;
export type Catalogue = Record<Key, string>;

/** Each language is a chunk of its own; only the one in use is fetched. */
export const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: () => import('./en').then((module) => module.en),
  es: () => import('./es').then((module) => module.es),
  pt: () => import('./pt').then((module) => module.pt),
  fr: () => import('./fr').then((module) => module.fr),
};

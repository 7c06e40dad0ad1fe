import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { catalogues, type Catalogue, type Key } from './catalogue';
import { language, subscribeLanguage, type Language } from './language';

export type { Key } from './catalogue';
export type Arguments = Record<string, string | number>;
export type Translate = (key: Key, args?: Arguments) => string;

interface Words {
  language: Language;
  t: Translate;
  /** Renders a key made at run time (a code of the server); undefined when the catalogue does not hold it. */
  find: (key: string, args?: Arguments) => string | undefined;
}

const WordsContext = createContext<Words | undefined>(undefined);

export function words(tag: Language, catalogue: Catalogue): Words {
  const compiled = new Map<string, IntlMessageFormat>();
  const find = (key: string, args?: Arguments) => {
    const pattern = catalogue[key as Key];
    if (pattern === undefined) return undefined;
    let format = compiled.get(key);
    if (!format) compiled.set(key, (format = new IntlMessageFormat(pattern, tag)));
    return String(format.format(args));
  };
  return { language: tag, find, t: (key, args) => find(key, args) ?? key };
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribeLanguage, language);
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const wanted = useLanguage();
  const [loaded, setLoaded] = useState<{ tag: Language; catalogue: Catalogue }>();
  useEffect(() => {
    let stale = false;
    void catalogues[wanted]().then((catalogue) => !stale && setLoaded({ tag: wanted, catalogue }));
    document.documentElement.lang = wanted;
    return () => void (stale = true);
  }, [wanted]);
  const value = useMemo(() => loaded && words(loaded.tag, loaded.catalogue), [loaded]);
  return value ? <WordsContext.Provider value={value}>{children}</WordsContext.Provider> : null;
}

export function useWords(): Words {
  const value = useContext(WordsContext);
  if (!value) throw new Error('useWords must be used below WordsProvider');
  return value;
}

export function useT(): Translate {
  return useWords().t;
}

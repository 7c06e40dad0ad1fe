import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useSaveSettings } from '../api/session';
import { setLanguage, type Language } from '../i18n/language';

/** Language and theme, kept with the account. */
export function useSettings() {
  const save = useSaveSettings();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return {
    colorScheme,
    // The server renders sentences in the saved language: it must know before anything is read again.
    chooseLanguage: (next: Language) => save.mutate({ language: next }, { onSettled: () => setLanguage(next) }),
    chooseTheme: (next: MantineColorScheme) => {
      setColorScheme(next);
      save.mutate({ theme: next === 'auto' ? 'system' : next });
    },
  };
}

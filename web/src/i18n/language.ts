/** The language of the interface and of sentences rendered by the server: one store, read by every request. */
export const languages = ['en', 'es', 'pt', 'fr'] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español', pt: 'Português', fr: 'Français' };

const key = 'manumit.language';
const listeners = new Set<() => void>();

function initial(): Language {
  const wished = [localStorage.getItem(key), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find((wish): wish is Language => languages.includes(wish as Language)) ?? 'en';
}

let current: Language | undefined;

export function language(): Language {
  current ??= initial();
  return current;
}

export function setLanguage(next: Language) {
  current = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => listener());
}

let chosenBeforeLogin = false;

/** A choice on the login page outweighs what the account was last set to. */
export function chooseLanguageBeforeLogin(next: Language) {
  chosenBeforeLogin = true;
  setLanguage(next);
}

export function takeChoiceBeforeLogin(): Language | undefined {
  const chosen = chosenBeforeLogin ? current : undefined;
  chosenBeforeLogin = false;
  return chosen;
}

export function subscribeLanguage(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

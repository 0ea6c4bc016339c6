import type { i18n } from 'i18next';
import type { Preferences } from '../../shared/ipc/values.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { languageOf } from '../i18n/setup.ts';
import type { Readable } from '../store.ts';

/** Keeps language and theme of the document as preferred, and as the system says where it is to be followed. */
export const followPreferences = (
  preferences: Readable<Preferences>,
  system: Language,
  translations: i18n,
  view: Window,
): void => {
  const dark = view.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const wanted = preferences.get();
    const language = languageOf(wanted, system);
    const root = view.document.documentElement;
    root.lang = language;
    root.dataset['theme'] = wanted.theme === 'system' ? (dark.matches ? 'dark' : 'light') : wanted.theme;
    if (translations.language !== language) void translations.changeLanguage(language);
  };
  preferences.subscribe(apply);
  dark.addEventListener('change', apply);
  apply();
};

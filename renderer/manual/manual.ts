import type { Language } from '../../shared/vocabulary.ts';
import { resources } from '../i18n/resources.ts';
import type { ManualBook } from './read-manual.ts';

/** The built-in manual. It comes with the app and needs no network; nothing of it is read before it is wanted. */
export interface Manual {
  /** Reads it once for each language; a reading that failed is tried anew the next time. */
  readonly load: (language: Language) => Promise<ManualBook>;
}

const sourcesIn = async (language: Language): Promise<Readonly<Record<string, string>>> => {
  const { sources } = await (language === 'en' ? import('./sources-en.ts') : import('./sources-zh.ts'));
  return sources;
};

const read = async (language: Language): Promise<ManualBook> => {
  const [{ readManual }, sources] = await Promise.all([import('./read-manual.ts'), sourcesIn(language)]);
  const names = { 'zh-CN': resources['zh-CN'].manual.section, en: resources.en.manual.section };
  return readManual(sources, names, language);
};

export const createManual = (report: (where: string, error: unknown) => void): Manual => {
  const books = new Map<Language, Promise<ManualBook>>();
  const begin = async (language: Language): Promise<ManualBook> => {
    try {
      const book = await read(language);
      for (const fault of book.faults) report('manual', fault);
      return book;
    } catch (error) {
      books.delete(language);
      throw error;
    }
  };
  return {
    load: (language) => {
      const before = books.get(language);
      if (before !== undefined) return before;
      const book = begin(language);
      books.set(language, book);
      return book;
    },
  };
};

import english from '../../resources/i18n/en/manual.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/manual.json' with { type: 'json' };
import type { Chapter } from '../../shared/manual/chapter.ts';
import { readChapters } from '../../shared/manual/read-chapters.ts';
import type { NamesByLanguage } from '../../shared/manual/shop.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** What the parts of a chapter are called. */
export const partNames: NamesByLanguage = { 'zh-CN': chinese.section, en: english.section };

/** The manual as it came with Baton, whole and in order. A release has no faulty chapter: `npm test` sees to it. */
export const shippedChapters = async (language: Language): Promise<readonly Chapter[]> => {
  const { sources } = await (language === 'en' ? import('./sources-en.ts') : import('./sources-zh.ts'));
  return readChapters(sources, partNames[language]).chapters;
};

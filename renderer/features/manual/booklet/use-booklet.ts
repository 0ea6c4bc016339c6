import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookletPreferences, BookletRequest } from '../../../../shared/ipc/booklet.ts';
import type { Chapter } from '../../../../shared/manual/chapter.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { usePreferences, useServices } from '../../../services.ts';

/** So long nothing may change before pages are made again: whoever ticks boxes ticks several. */
const SETTLED_MS = 400;

const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

export interface BookletChoice extends BookletPreferences {
  readonly language: Language;
}

export interface ChosenBooklet {
  readonly choice: BookletChoice;
  readonly setLanguage: (language: Language) => void;
  /** Remembered on this PC. */
  readonly change: (change: Partial<BookletPreferences>) => void;
  /** Which booklet that is; `null` where no chapter is in it. It stays the same until something is changed. */
  readonly request: BookletRequest | null;
  /** The same, once whoever chooses has paused. */
  readonly settled: BookletRequest | null;
}

/** What goes into the booklet and how it is printed, as it was the last time on this PC. */
export const useBooklet = (chapters: readonly Chapter[]): ChosenBooklet => {
  const t = useText();
  const { i18n } = useTranslation();
  const { call, toasts } = useServices();
  const { booklet } = usePreferences();
  const [kept, setKept] = useState<BookletPreferences>(booklet);
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'en' : 'zh-CN');
  const change = useCallback(
    (part: Partial<BookletPreferences>): void => {
      const next = { ...kept, ...part };
      setKept(next);
      void call('app.setPreferences', { booklet: next }).then((result) => {
        if (!result.ok) toasts.refused(refusalText(result.error, t));
      });
    },
    [kept, call, toasts, t],
  );
  const request = useMemo((): BookletRequest | null => {
    const ids = chapters.map(({ id }) => id).filter((id) => !kept.leftOut.includes(id));
    return ids.length === 0 ? null : { chapters: ids, language, form: kept.form, flip: kept.flip };
  }, [chapters, kept, language]);
  return { choice: { ...kept, language }, setLanguage, change, request, settled: useSettled(request) };
};

import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import type { ManualBook } from './read-manual.ts';

/** The manual in the language on screen; `undefined` while it is read, `null` where it could not be. */
export const useManual = (): ManualBook | null | undefined => {
  const { manual, report } = useServices();
  const language = useLanguage();
  const [book, setBook] = useState<ManualBook | null>();
  useEffect(() => {
    let shown = true;
    manual.load(language).then(
      (loaded) => {
        if (shown) setBook(loaded);
      },
      (error: unknown) => {
        report('manual', error);
        if (shown) setBook(null);
      },
    );
    return () => {
      shown = false;
    };
  }, [manual, language, report]);
  return book;
};

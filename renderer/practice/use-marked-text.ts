import { useCallback } from 'react';
import { useText } from '../i18n/text.ts';
import { useIsPractice } from './practise-button.tsx';

/** Text that leaves Baton for a chat: from practice it says so in its first line. */
export const useMarkedText = (): ((text: string) => string) => {
  const t = useText();
  const isPractice = useIsPractice();
  return useCallback((text) => (isPractice ? `${t('practice:textMark')}\n${text}` : text), [t, isPractice]);
};

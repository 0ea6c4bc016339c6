import { useCallback } from 'react';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';

/** Whether there is anything to print with; where not, it is said, since the system’s dialog then opens without a word. */
export const useMayPrint = (): (() => Promise<boolean>) => {
  const t = useText();
  const { call, toasts } = useServices();
  return useCallback(async () => {
    const may = await call('app.mayPrint', {});
    if (!may.ok) toasts.refused(refusalText(may.error, t));
    return may.ok;
  }, [call, t, toasts]);
};

import { useCallback } from 'react';
import type { MadePages } from '../../shared/ipc/report-channels.ts';
import type { Result } from '../../shared/result.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { openPdf } from './pdf-document.ts';
import { printPages } from './print-pages.ts';
import { useMayPrint } from './use-may-print.ts';

/** Prints a PDF that is made for it and not shown before. `failed` is said where its pages could not be drawn. */
export const usePrintMade = (failed: string): ((ask: () => Promise<Result<MadePages>>) => Promise<void>) => {
  const t = useText();
  const { toasts, report } = useServices();
  const mayPrint = useMayPrint();
  return useCallback(
    async (ask) => {
      if (!(await mayPrint())) return;
      const made = await ask();
      if (!made.ok) {
        // Stopping it is an answer and no mishap.
        if (made.error.code !== 'cancelled') toasts.refused(refusalText(made.error, t));
        return;
      }
      try {
        const pdf = await openPdf(made.value.bytes);
        await printPages(pdf).finally(pdf.close);
      } catch (error) {
        report('print', error);
        toasts.refused(failed);
      }
    },
    [mayPrint, toasts, report, failed, t],
  );
};

import { useCallback, useState } from 'react';
import type { WeekName } from '../../../../shared/time/week.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useLanguage, useText } from '../../../i18n/text.ts';
import { PreviewPdf } from '../../../pdf/preview-pdf.tsx';
import { usePrintMade } from '../../../pdf/use-print-made.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { partsOfWeek } from '../../../weeks/weeks.ts';

/** What can be done with the page; a refusal is said. */
const usePaper = (week: WeekName) => {
  const t = useText();
  const language = useLanguage();
  const { call, toasts } = useServices();
  const [path, setPath] = useState<string | null>(null);
  const asked = { week, language } as const;
  const save = async (): Promise<void> => {
    const result = await call('report.saveRosterPdf', asked);
    if (result.ok) setPath(result.value.path);
    // Closing the dialog is an answer and no mishap.
    else if (result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
  };
  const printMade = usePrintMade(t('roster:paper.printFailed'));
  const print = (): Promise<void> => printMade(() => call('report.rosterPdf', asked));
  const show = async (): Promise<void> => {
    if (path === null) return;
    const result = await call('app.showInFolder', { path });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return { path, save, print, show };
};

/** The plan of a week as a page to hang up: printed, or saved as a PDF where the person says. */
export const Paper = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const { path, save, print, show } = usePaper(week);
  const { call } = useServices();
  const openPdf = useCallback(
    (language: Language) => call('report.rosterPdf', { week, language }),
    [call, week],
  );
  const savePdf = (language: Language) => call('report.saveRosterPdf', { week, language });
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <>
      {path === null ? null : (
        <span className="roster-saved" role="status">
          <span title={path}>{t('roster:paper.saved')}</span>
          <Button size="small" onClick={() => void show()}>
            {t('roster:paper.show')}
          </Button>
        </span>
      )}
      <PreviewPdf
        title={t('roster:paper.title', partsOfWeek(week))}
        open={openPdf}
        save={savePdf}
        disabled={busy}
      />
      <Button disabled={busy} onClick={() => void during(print)}>
        {t('roster:paper.print')}
      </Button>
      <Button disabled={busy} onClick={() => void during(save)}>
        {t('roster:paper.save')}
      </Button>
    </>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeekName } from '../../../../shared/time/week.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { openPdf } from '../../../pdf/pdf-document.ts';
import { printPages } from '../../../pdf/print-pages.ts';
import { useMayPrint } from '../../../pdf/use-may-print.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';

/** What can be done with the page; a refusal is said. */
const usePaper = (week: WeekName) => {
  const t = useText();
  const { i18n } = useTranslation();
  const { call, toasts, report } = useServices();
  const [path, setPath] = useState<string | null>(null);
  const asked = { week, language: i18n.language === 'en' ? 'en' : 'zh-CN' } as const;

  const mayPrint = useMayPrint();
  const save = async (): Promise<void> => {
    const result = await call('report.saveRosterPdf', asked);
    if (result.ok) setPath(result.value.path);
    // Closing the dialog is an answer and no mishap.
    else if (result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
  };
  const print = async (): Promise<void> => {
    if (!(await mayPrint())) return;
    const made = await call('report.rosterPdf', asked);
    if (!made.ok) return toasts.refused(refusalText(made.error, t));
    try {
      const pdf = await openPdf(made.value);
      await printPages(pdf).finally(pdf.close);
    } catch (error) {
      report('print roster', error);
      toasts.refused(t('roster:paper.printFailed'));
    }
  };
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
      <Button disabled={busy} onClick={() => void during(print)}>
        {t('roster:paper.print')}
      </Button>
      <Button disabled={busy} onClick={() => void during(save)}>
        {t('roster:paper.save')}
      </Button>
    </>
  );
};

import { useState } from 'react';
import type { WeekName } from '../../../shared/time/week.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import type { OpenPdf } from '../../pdf/pdf-document.ts';
import { printPages } from '../../pdf/print-pages.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface SaveProps {
  readonly week: WeekName;
  readonly language: Language;
}

/** Saves the file where the person says, and shows it to them. */
export const SavePdf = ({ week, language }: SaveProps) => {
  const t = useText();
  const { call, toasts } = useServices();
  const [busy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    const result = await call('report.saveWeeklyPdf', { week, language });
    setBusy(false);
    if (result.ok) setPath(result.value.path);
    // Closing the dialog is an answer and no mishap.
    else if (result.error.code !== 'cancelled') toasts.refused(refusalText(result.error, t));
  };
  const show = async (): Promise<void> => {
    if (path === null) return;
    const result = await call('app.showInFolder', { path });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return (
    <>
      {path === null ? null : (
        <span className="saved-as" role="status">
          <span className="saved-path" title={path}>
            {t('weekly:pdf.saved', { path })}
          </span>
          <Button size="small" onClick={() => void show()}>
            {t('weekly:pdf.show')}
          </Button>
        </span>
      )}
      <Button look="primary" disabled={busy} onClick={() => void save()}>
        {busy ? t('weekly:pdf.saving') : t('weekly:pdf.save')}
      </Button>
    </>
  );
};

/** Prints the pages that are shown. */
export const PrintPdf = ({ pdf }: { readonly pdf: OpenPdf | null }) => {
  const t = useText();
  const { report, toasts } = useServices();
  const [done, setDone] = useState<number | null>(null);
  const print = async (): Promise<void> => {
    if (pdf === null) return;
    setDone(0);
    try {
      await printPages(pdf, setDone);
    } catch (error) {
      report('print', error);
      toasts.refused(t('weekly:pdf.printFailed'));
    }
    setDone(null);
  };
  return (
    <Button disabled={pdf === null || done !== null} onClick={() => void print()}>
      {done === null || pdf === null
        ? t('weekly:pdf.print')
        : t('weekly:pdf.printing', { done, total: pdf.pages })}
    </Button>
  );
};

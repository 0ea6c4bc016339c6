import { useEffect, useRef, useState } from 'react';
import type { SavedFile, TableFormat } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import { useText } from '../i18n/text.ts';
import { useSlow } from '../queries/use-answer.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import type { OpenPdf } from './pdf-document.ts';
import { PdfMaking } from './pdf-making.tsx';
import { PRINT_DOTS, printPages } from './print-pages.ts';
import { SaveTables } from './save-tables.tsx';
import { SavedAs, useSaving } from './saved-file.tsx';
import { useMayPrint } from './use-may-print.ts';

interface SaveProps {
  /** Asks main to save what is shown. */
  readonly ask: () => Promise<Result<SavedFile>>;
  /** Asks for its tables, where it has any. */
  readonly askTable?: (format: TableFormat) => Promise<Result<SavedFile>>;
}

/** Saves the file, or its tables, where the person says, and shows it to them. */
export const SavePdf = ({ ask, askTable }: SaveProps) => {
  const t = useText();
  const { busy, path, save } = useSaving();
  const [isMade, setMade] = useState(false);
  const slow = useSlow(isMade);
  const savePdf = async (): Promise<void> => {
    setMade(true);
    await save(ask);
    setMade(false);
  };
  return (
    <>
      <SavedAs path={path} />
      {slow ? (
        <span className="pdf-saving" role="status">
          <PdfMaking what="file" />
        </span>
      ) : null}
      {askTable === undefined ? null : <SaveTables ask={askTable} save={save} disabled={busy} />}
      <Button look="primary" disabled={busy} onClick={() => void savePdf()}>
        {isMade ? t('weekly:pdf.saving') : t('weekly:pdf.save')}
      </Button>
    </>
  );
};

interface PrintProps {
  readonly pdf: OpenPdf | null;
  /** An inch. */
  readonly dots?: number;
}

/** Prints the pages that are shown. */
export const PrintPdf = ({ pdf, dots = PRINT_DOTS }: PrintProps) => {
  const t = useText();
  const { report, toasts } = useServices();
  const mayPrint = useMayPrint();
  const [done, setDone] = useState<number | null>(null);
  const shown = useRef<OpenPdf | null>(null);
  useEffect(() => {
    shown.current = pdf;
    return () => {
      shown.current = null;
    };
  }, [pdf]);
  const print = async (): Promise<void> => {
    if (pdf === null) return;
    // Before anything is waited for: who presses twice prints once.
    setDone(0);
    try {
      if (!(await mayPrint())) return;
      await printPages(pdf, setDone, dots);
    } catch (error) {
      // Whoever closed it, or looks at another, has given up the print and need not be told.
      if (shown.current === pdf) {
        report('print', error);
        toasts.refused(t('weekly:pdf.printFailed'));
      }
    } finally {
      setDone(null);
    }
  };
  return (
    <Button disabled={pdf === null || done !== null} onClick={() => void print()}>
      {done === null || pdf === null
        ? t('weekly:pdf.print')
        : t('weekly:pdf.printing', { done, total: pdf.pages })}
    </Button>
  );
};

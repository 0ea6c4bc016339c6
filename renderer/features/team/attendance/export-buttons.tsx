import '../../../pdf/pdf.css';
import { useCallback, useState } from 'react';
import type { TableFormat } from '../../../../shared/ipc/values.ts';
import type { MonthName } from '../../../../shared/time/month.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { useLanguage, useText } from '../../../i18n/text.ts';
import { monthText } from '../../../months/months.ts';
import { ofAttendance } from '../../../pdf/made-of.ts';
import { PdfMaking } from '../../../pdf/pdf-making.tsx';
import { PreviewPdf } from '../../../pdf/preview-pdf.tsx';
import { SaveTables } from '../../../pdf/save-tables.tsx';
import { SavedAs, useSaving } from '../../../pdf/saved-file.tsx';
import { usePrintMade } from '../../../pdf/use-print-made.ts';
import { useSlow } from '../../../queries/use-answer.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';

/** A PDF that is being made, by what is told of how far it is. */
type Making = 'preview' | 'file' | null;

/** The month on paper and as a file: printed, or saved where the person says and shown to them. */
export const ExportButtons = ({ month }: { readonly month: MonthName }) => {
  const t = useText();
  const language = useLanguage();
  const { call } = useServices();
  const { busy, path, save } = useSaving();
  const print = usePrintMade(t('weekly:pdf.printFailed'));
  const [making, setMaking] = useState<Making>(null);
  const slow = useSlow(making !== null);
  const asked = { month, language } as const;
  const open = useCallback(
    (shownIn: Language) => call('report.attendancePdf', { month, language: shownIn }),
    [call, month],
  );
  const savePdf = (shownIn: Language) => call('report.saveAttendancePdf', { month, language: shownIn });
  const saveTable = (format: TableFormat, shownIn: Language) =>
    call('export.attendance', { month, language: shownIn, format });
  const during = async (what: Making, work: () => Promise<void>): Promise<void> => {
    setMaking(what);
    await work();
    setMaking(null);
  };
  const idle = !busy && making === null;
  return (
    <div className="attendance-export">
      {slow && making !== null ? (
        <span className="pdf-saving" role="status">
          <PdfMaking what={making} />
        </span>
      ) : (
        <SavedAs path={path} />
      )}
      <PreviewPdf
        title={t('attendance:export.paper', { month: monthText(month, t) })}
        open={open}
        of={ofAttendance}
        save={savePdf}
        saveTable={saveTable}
        disabled={!idle}
      />
      <Button
        disabled={!idle}
        onClick={() => void during('preview', () => print(() => call('report.attendancePdf', asked)))}
      >
        {t('weekly:pdf.print')}
      </Button>
      <SaveTables ask={(format) => saveTable(format, language)} save={save} disabled={!idle} />
      <Button
        disabled={!idle}
        onClick={() => void during('file', () => save(() => call('report.saveAttendancePdf', asked)))}
      >
        {t('weekly:pdf.save')}
      </Button>
    </div>
  );
};

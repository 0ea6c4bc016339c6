import { type ReactNode, useCallback, useState } from 'react';
import type { TableFormat } from '../../../../shared/ipc/values.ts';
import { partsOfWeek, type WeekName } from '../../../../shared/time/week.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { useLanguage, useText } from '../../../i18n/text.ts';
import { ofRoster } from '../../../pdf/made-of.ts';
import { PreviewPdf } from '../../../pdf/preview-pdf.tsx';
import { SaveTables } from '../../../pdf/save-tables.tsx';
import { SavedAs, useSaving } from '../../../pdf/saved-file.tsx';
import { usePrintMade } from '../../../pdf/use-print-made.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';

interface PaperProps {
  readonly week: WeekName;
  /** What else can be done with the week stands before these; where it was saved is said before all. */
  readonly children: ReactNode;
}

/** The plan of a week to hang up and for a spreadsheet: looked at, printed, or saved where the person says. */
export const Paper = ({ week, children }: PaperProps) => {
  const t = useText();
  const language = useLanguage();
  const { call } = useServices();
  const { busy, path, save } = useSaving();
  const printMade = usePrintMade(t('weekly:pdf.printFailed'));
  const [printing, setPrinting] = useState(false);
  const openPdf = useCallback(
    (shownIn: Language) => call('report.rosterPdf', { week, language: shownIn }),
    [call, week],
  );
  const savePdf = (shownIn: Language) => call('report.saveRosterPdf', { week, language: shownIn });
  const saveTable = (format: TableFormat, shownIn: Language) =>
    call('export.roster', { week, language: shownIn, format });
  const print = async (): Promise<void> => {
    setPrinting(true);
    await printMade(() => openPdf(language));
    setPrinting(false);
  };
  const disabled = busy || printing;
  return (
    <>
      <SavedAs path={path} />
      {children}
      <PreviewPdf
        title={t('roster:paper.title', partsOfWeek(week))}
        open={openPdf}
        of={ofRoster}
        save={savePdf}
        saveTable={saveTable}
        disabled={disabled}
      />
      <Button disabled={disabled} onClick={() => void print()}>
        {t('weekly:pdf.print')}
      </Button>
      <SaveTables ask={(format) => saveTable(format, language)} save={save} disabled={disabled} />
      <Button disabled={disabled} onClick={() => void save(() => savePdf(language))}>
        {t('weekly:pdf.save')}
      </Button>
    </>
  );
};

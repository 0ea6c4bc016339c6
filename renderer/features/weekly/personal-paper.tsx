import { useCallback } from 'react';
import type { WeekName } from '../../../shared/time/week.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { ofSignedWeek, ofTheWeek } from '../../pdf/made-of.ts';
import { PreviewPdf } from '../../pdf/preview-pdf.tsx';
import { useServices } from '../../services.ts';

interface PersonalPaperProps {
  readonly week: WeekName;
  readonly staffId: string;
  readonly name: string;
  /** The week is signed. */
  readonly isSealed: boolean;
}

/** One person’s week on paper: looked at, and printed or saved from there, its tables too. */
export const PersonalPaper = ({ week, staffId, name, isSealed }: PersonalPaperProps) => {
  const t = useText();
  const { call } = useServices();
  const open = useCallback(
    (language: Language) => call('report.personalPdf', { week, staffId, language }),
    [call, week, staffId],
  );
  return (
    <PreviewPdf
      size="small"
      label={t('weekly:personal.previewOf', { name })}
      title={t('weekly:personal.titleOf', { name })}
      open={open}
      of={isSealed ? ofSignedWeek : ofTheWeek}
      save={(language) => call('report.savePersonalPdf', { week, staffId, language })}
      saveTable={(format, language) => call('export.personal', { week, staffId, language, format })}
    />
  );
};

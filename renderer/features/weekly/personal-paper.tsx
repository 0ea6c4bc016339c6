import { useCallback } from 'react';
import type { WeekName } from '../../../shared/time/week.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { PreviewPdf } from '../../pdf/preview-pdf.tsx';
import type { Saving } from '../../pdf/saved-file.tsx';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface PersonalPaperProps {
  readonly week: WeekName;
  readonly staffId: string;
  readonly name: string;
  /** Whoever shows this says where the file is. */
  readonly saving: Saving;
}

/** One person’s week on paper: looked at, or saved as a PDF in the language of the window. */
export const PersonalPaper = ({ week, staffId, name, saving }: PersonalPaperProps) => {
  const t = useText();
  const shownIn = useLanguage();
  const { call } = useServices();
  const open = useCallback(
    (language: Language) => call('report.personalPdf', { week, staffId, language }),
    [call, week, staffId],
  );
  const save = (language: Language) => call('report.savePersonalPdf', { week, staffId, language });
  return (
    <span className="personal-paper">
      <PreviewPdf
        size="small"
        label={t('weekly:personal.previewOf', { name })}
        title={t('weekly:personal.titleOf', { name })}
        open={open}
        save={save}
      />
      <Button
        size="small"
        disabled={saving.busy}
        aria-label={t('weekly:personal.saveOf', { name })}
        onClick={() => void saving.save(() => save(shownIn))}
      >
        {t('weekly:personal.save')}
      </Button>
    </span>
  );
};

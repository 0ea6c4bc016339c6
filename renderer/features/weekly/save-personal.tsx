import type { WeekName } from '../../../shared/time/week.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import type { Saving } from '../../pdf/saved-file.tsx';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface SavePersonalProps {
  readonly week: WeekName;
  readonly staffId: string;
  readonly name: string;
  /** Whoever shows this says where the file is. */
  readonly saving: Saving;
}

/** Saves one person’s week as a PDF, in the language of the window. */
export const SavePersonal = ({ week, staffId, name, saving }: SavePersonalProps) => {
  const t = useText();
  const language = useLanguage();
  const { call } = useServices();
  return (
    <Button
      size="small"
      disabled={saving.busy}
      aria-label={t('weekly:personal.saveOf', { name })}
      onClick={() => void saving.save(() => call('report.savePersonalPdf', { week, staffId, language }))}
    >
      {t('weekly:personal.save')}
    </Button>
  );
};

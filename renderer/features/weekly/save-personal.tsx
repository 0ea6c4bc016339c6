import { useTranslation } from 'react-i18next';
import type { WeekName } from '../../../shared/time/week.ts';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { SavedAs, useSaving } from './saved-file.tsx';

interface SavePersonalProps {
  readonly week: WeekName;
  readonly staffId: string;
  readonly name: string;
}

/** Saves one person’s week as a PDF, in the language of the window. */
export const SavePersonal = ({ week, staffId, name }: SavePersonalProps) => {
  const t = useText();
  const { i18n } = useTranslation();
  const { call } = useServices();
  const { busy, path, save } = useSaving();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <>
      <SavedAs path={path} />
      <Button
        size="small"
        disabled={busy}
        aria-label={t('weekly:personal.saveOf', { name })}
        onClick={() => void save(() => call('report.savePersonalPdf', { week, staffId, language }))}
      >
        {t('weekly:personal.save')}
      </Button>
    </>
  );
};

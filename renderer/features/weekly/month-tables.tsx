import type { MonthName } from '../../../shared/time/month.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { SavedAs, useSaving } from '../../pdf/saved-file.tsx';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface MonthTablesProps {
  readonly month: MonthName;
  readonly language: Language;
}

/** The tables of a month for a spreadsheet. */
export const MonthTables = ({ month, language }: MonthTablesProps) => {
  const t = useText();
  const { call } = useServices();
  const { busy, path, save } = useSaving();
  return (
    <>
      <SavedAs path={path} />
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          disabled={busy}
          onClick={() => void save(() => call('export.month', { month, language, format }))}
        >
          {t(`documents:share.${format}`)}
        </Button>
      ))}
    </>
  );
};

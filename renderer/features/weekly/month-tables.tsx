import type { MonthName } from '../../../shared/time/month.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { SaveTables } from '../../pdf/save-tables.tsx';
import { SavedAs, useSaving } from '../../pdf/saved-file.tsx';
import { useServices } from '../../services.ts';

interface MonthTablesProps {
  readonly month: MonthName;
  readonly language: Language;
}

/** The tables of a month for a spreadsheet. */
export const MonthTables = ({ month, language }: MonthTablesProps) => {
  const { call } = useServices();
  const { busy, path, save } = useSaving();
  return (
    <>
      <SavedAs path={path} />
      <SaveTables
        ask={(format) => call('export.month', { month, language, format })}
        save={save}
        disabled={busy}
      />
    </>
  );
};

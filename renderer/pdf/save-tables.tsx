import type { SavedFile, TableFormat } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';

/** What a person asks for at the screen, the more usual first; JSON is for programs, which have the command line. */
const formats = ['xlsx', 'csv'] as const satisfies readonly TableFormat[];

interface SaveTablesProps {
  /** Asks main to save the tables of what is shown. */
  readonly ask: (format: TableFormat) => Promise<Result<SavedFile>>;
  readonly save: (ask: () => Promise<Result<SavedFile>>) => Promise<void>;
  readonly disabled: boolean;
  readonly size?: 'small';
}

/** The tables of a document for a spreadsheet, saved where the person says; whoever shows these says where they were. */
export const SaveTables = ({ ask, save, disabled, size }: SaveTablesProps) => {
  const t = useText();
  return formats.map((format) => (
    <Button
      key={format}
      {...(size === undefined ? {} : { size })}
      disabled={disabled}
      onClick={() => void save(() => ask(format))}
    >
      {t(`documents:share.${format}`)}
    </Button>
  ));
};

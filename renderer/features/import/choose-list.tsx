import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import type { ImportRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import type { ListProblem } from '../../lists/read-list.ts';
import { Button } from '../../ui/button.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import type { Import } from './use-import.ts';

interface ChooseListProps {
  readonly importing: Import;
  readonly imports: readonly ImportRow[];
  readonly problem: ListProblem | null;
  readonly reading: boolean;
}

const LONGEST_SOURCE = 120;

const nameOf = (file: File): string =>
  file.name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST_SOURCE)
    .toWellFormed() || 'list';

/** A file chosen, dropped, or a table pasted from a spreadsheet; below, what came in before. */
export const ChooseList = ({ importing, imports, problem, reading }: ChooseListProps) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await importing.choose(nameOf(file), new Uint8Array(await file.arrayBuffer()));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent): void => {
    const file = event.clipboardData.files[0];
    const text = event.clipboardData.getData('text/plain');
    if (file !== undefined) void take(file);
    else if (text.trim() !== '') void importing.choose(t('import:pasted'), new TextEncoder().encode(text));
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={over ? 'import-drop import-drop-over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onPaste={paste}
      >
        <p className="import-drop-title">{t('import:drop.title')}</p>
        <p className="faint">{t('import:drop.text')}</p>
        <div className="import-drop-actions">
          <Button look="primary" autoFocus disabled={reading} onClick={() => input.current?.click()}>
            {reading ? t('import:drop.reading') : t('import:drop.choose')}
          </Button>
          <textarea
            className="input import-paste"
            rows={1}
            aria-label={t('import:drop.paste')}
            placeholder={t('import:drop.paste')}
            value=""
            readOnly
          />
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.xls"
          aria-label={t('import:drop.choose')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {problem === null ? null : (
          <p className="notice notice-amber" role="alert">
            {t(`import:listProblem.${problem}`)}
          </p>
        )}
      </div>
      <EarlierImports importing={importing} imports={imports} />
    </>
  );
};

import type { ImportRow } from '../../../shared/projection/rows.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import type { Import, Stage } from './use-import.ts';

interface DoneProps {
  readonly importing: Import;
  readonly imports: readonly ImportRow[];
  readonly stage: Extract<Stage, { at: 'done' }>;
}

/** What came of it: how many are in the book, why it stopped if it did, and the way back. */
export const Done = ({ importing, imports, stage }: DoneProps) => {
  const t = useText();
  const { navigation } = useServices();
  const { chosen, importId, result } = stage;
  const row = imports.find(({ id }) => id === importId);
  const { written, noted, stopped } = result;
  const isOnlyNoted = written === 0 && noted > 0 && stopped === null;
  return (
    <section className="card import-done" aria-label={t('import:done.label')}>
      <h2>
        {row?.withdrawn
          ? t('import:done.withdrawn', { count: row.takenBack })
          : isOnlyNoted
            ? t('import:done.titleNoted', { count: noted })
            : t(stopped === null ? 'import:done.title' : 'import:done.partly', { count: written })}
      </h2>
      {noted === 0 || isOnlyNoted || row?.withdrawn ? null : (
        <p>{t('import:done.noted', { count: noted })}</p>
      )}
      {stopped === null ? null : (
        <p className="notice notice-amber" role="alert">
          {stopped === 'cancelled' ? t('import:done.cancelled') : refusalText(stopped, t)}
        </p>
      )}
      <div className="dialog-actions">
        {row === undefined ? null : (
          <Button
            onClick={() =>
              void importing.setWithdrawn(
                row,
                !row.withdrawn,
                t(row.withdrawn ? 'import:earlier.putBackDone' : 'import:earlier.takenBackDone'),
              )
            }
          >
            {t(row.withdrawn ? 'import:earlier.putBack' : 'import:earlier.takeBack')}
          </Button>
        )}
        {stopped === null ? (
          <Button onClick={importing.again}>{t('import:done.another')}</Button>
        ) : (
          <Button onClick={() => importing.back(chosen)}>{t('import:map.goOn')}</Button>
        )}
        <Button look="primary" autoFocus onClick={() => navigation.go('today')}>
          {t('import:done.toList')}
        </Button>
      </div>
    </section>
  );
};

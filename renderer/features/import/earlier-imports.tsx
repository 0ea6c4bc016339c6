import type { ImportRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Tag } from '../../ui/small.tsx';
import type { Import } from './use-import.ts';

interface EarlierProps {
  readonly importing: Import;
  readonly imports: readonly ImportRow[];
}

const State = ({ row }: { readonly row: ImportRow }) => {
  const t = useText();
  if (row.withdrawn) return <Tag>{t('import:earlier.withdrawn', { count: row.takenBack })}</Tag>;
  if (row.finished === null) return <Tag tone="amber">{t('import:earlier.interrupted')}</Tag>;
  return <Tag tone="green">{t('import:earlier.finished', { count: row.finished.written })}</Tag>;
};

/** What came in before, newest first; whose list it was, or a lead, takes it back or puts it back. */
export const EarlierImports = ({ importing, imports }: EarlierProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const me = useMe();
  const mayChange = ({ startedBy }: ImportRow): boolean =>
    me ? startedBy === me.staff.id || hasRole(me.staff.role, 'lead') : false;
  if (imports.length === 0)
    return <EmptyState title={t('import:earlier.none')} text={t('import:earlier.noneText')} />;
  return (
    <section className="import-earlier" aria-label={t('import:earlier.title')}>
      <h2>{t('import:earlier.title')}</h2>
      <ul>
        {imports.map((row) => (
          <li key={row.id} className="import-earlier-row">
            <span className="import-earlier-name">{row.source}</span>
            <span className="faint">
              {names(row.startedBy)} · {momentText(row.startedAt, calendar, t)}
            </span>
            <State row={row} />
            {mayChange(row) ? (
              <Button
                size="small"
                look="quiet"
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
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

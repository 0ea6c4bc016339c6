import '../checklists/checklists.css';
import '../../../checklists/checklists.css';
import '../../../routines/routines.css';
import './routines-panel.css';
import type { Rows } from '../../../../shared/projection/projection.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { useText } from '../../../i18n/text.ts';
import { useRoutineHistory } from '../../../queries/routines.ts';
import { EmptyState } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { OutcomeView } from './outcome-view.tsx';
import { ReadyRoutines } from './ready.tsx';
import { RoutineEditor, RoutineRead } from './routine-editor.tsx';
import { NEW, OUTCOMES, RoutineNav } from './routine-nav.tsx';

interface OpenProps {
  readonly item: string;
  readonly rows: Rows;
  readonly editable: boolean;
  readonly open: (item: string | null) => void;
}

const Open = ({ item, rows, editable, open }: OpenProps) => {
  const t = useText();
  const routines = rows.all('routine');
  if (item === OUTCOMES) return <OutcomeView rows={rows} routines={routines} />;
  if (item === NEW && editable) return <RoutineEditor key={NEW} row={null} open={open} />;
  const chosen = routines.find(({ id }) => id === item);
  if (chosen === undefined) return <p className="faint">{t('routines:panel.chooseOne')}</p>;
  return editable ? <RoutineEditor key={chosen.id} row={chosen} open={open} /> : <RoutineRead row={chosen} />;
};

/** The routines of the shop: how they went, and what is asked for. */
export const RoutinesPanel = ({ me, item, open }: TeamPanelProps) => {
  const t = useText();
  const rows = useRoutineHistory();
  const editable = hasRole(me.role, 'lead');
  if (rows === undefined) return <p className="loading">{t('shell:loading')}</p>;
  const routines = rows.all('routine');
  const shown = item ?? (routines.length === 0 && editable ? NEW : OUTCOMES);
  if (routines.length === 0 && !editable)
    return (
      <EmptyState title={t('routines:panel.empty')} text={t('routines:panel.emptyText')}>
        <p>{t('routines:panel.onlyLead')}</p>
      </EmptyState>
    );
  return (
    <div className="lists">
      <div className="lists-side">
        <RoutineNav routines={routines} item={shown} open={open} editable={editable} />
        {editable ? <ReadyRoutines routines={routines} /> : null}
      </div>
      <div className="lists-main">
        {routines.length === 0 ? <p className="faint">{t('routines:panel.emptyText')}</p> : null}
        <Open item={shown} rows={rows} editable={editable} open={open} />
      </div>
    </div>
  );
};

import './merits.css';
import { useState } from 'react';
import type { MeritLine, MeritMonth } from '../../../../shared/report/merit-month-value.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { useCalendar } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { MonthBar } from '../../../months/month-bar.tsx';
import { chosenMonth, thisMonth } from '../../../months/months.ts';
import { useMeritMonth } from '../../../queries/months.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { Entries } from './entries.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { Fund } from './fund.tsx';
import { People } from './people.tsx';
import { Waiting } from './waiting.tsx';

interface MonthProps extends Pick<TeamPanelProps, 'me'> {
  readonly value: MeritMonth;
}

const Month = ({ me, value }: MonthProps) => {
  const isLead = hasRole(me.role, 'lead');
  const isManager = hasRole(me.role, 'manager');
  const mayReverse = ({ staffId, kind }: MeritLine): boolean =>
    isManager || (isLead && kind !== 'award' && staffId !== me.id);
  return (
    <div className="merit-columns">
      <div>
        <Waiting lines={value.waiting} meId={me.id} {...{ isLead, isManager }} />
        <Entries lines={value.entries} mayReverse={mayReverse} />
      </div>
      <div>
        <Fund fund={value.fund} isManager={isManager} />
        <People people={value.people} />
      </div>
    </div>
  );
};

/** Merits and penalties: what the rules propose, what was decided, and what it put into the activity fund. */
export const MeritsPanel = ({ me, item, open }: TeamPanelProps) => {
  const t = useText();
  const { now, zone } = useCalendar();
  const [writing, setWriting] = useState(false);
  const current = thisMonth(now, zone);
  const month = chosenMonth(item, current);
  const asked = useMeritMonth(month);
  const value = asked.value?.month === month ? asked.value : null;
  return (
    <div aria-busy={asked.busy}>
      <div className="merit-bar">
        <MonthBar month={month} current={current} go={open} />
        {hasRole(me.role, 'lead') ? (
          <Button disabled={value === null} onClick={() => setWriting(true)}>
            {t('merits:entry.open')}
          </Button>
        ) : null}
      </div>
      {asked.problem === null ? null : (
        <EmptyState title={t('merits:failed')} text={refusalText(asked.problem, t)}>
          <Button onClick={asked.again}>{t('merits:retry')}</Button>
        </EmptyState>
      )}
      {value === null ? null : <Month me={me} value={value} />}
      {writing && value !== null ? (
        <EntryDialog
          value={value}
          isManager={hasRole(me.role, 'manager')}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </div>
  );
};

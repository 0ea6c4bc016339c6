import './attendance.css';
import { useState } from 'react';
import { daysOf, marksIn } from '../../../../shared/report/attendance-days.ts';
import type { MonthAttendance } from '../../../../shared/report/month-attendance-value.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { useCalendar } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { MonthBar } from '../../../months/month-bar.tsx';
import { chosenMonth, thisMonth } from '../../../months/months.ts';
import { useMonthAttendance } from '../../../queries/months.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { DayDialog } from './day-dialog.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { Grid } from './grid.tsx';
import { Legend } from './legend.tsx';
import { type Mending, MendList, mendings } from './mend-list.tsx';
import { RepairDialog } from './repair-dialog.tsx';

type Open =
  | { readonly what: 'day'; readonly staffId: string; readonly date: string }
  | {
      readonly what: 'enter';
      readonly staffId: string;
      readonly date: string;
      readonly templateId: string | null;
    }
  | { readonly what: 'mend'; readonly mending: Mending };

interface MonthProps extends Pick<TeamPanelProps, 'me'> {
  readonly value: MonthAttendance;
}

interface DialogsProps extends MonthProps {
  readonly open: Open;
  readonly setOpen: (open: Open | null) => void;
}

/** The dialog that is open: a day, a check-out to repair, an attendance to write in. */
const Dialogs = ({ me, value, open, setOpen }: DialogsProps) => {
  const close = (): void => setOpen(null);
  if (open.what === 'mend') {
    const isOwn = open.mending.person.staffId === me.id && !hasRole(me.role, 'lead');
    return <RepairDialog mending={open.mending} isOwn={isOwn} onClose={close} />;
  }
  const { staffId, date } = open;
  const person = value.people.find((one) => one.staffId === staffId);
  if (person === undefined) return null;
  if (open.what === 'enter') {
    const { templateId } = open;
    return <EnterDialog {...{ staffId, date, templateId }} name={person.name} onClose={close} />;
  }
  return (
    <DayDialog
      {...{ person, date }}
      rights={{ isLead: hasRole(me.role, 'lead'), isOwn: staffId === me.id }}
      onMend={(mending) => setOpen({ what: 'mend', mending })}
      onEnter={(templateId) => setOpen({ what: 'enter', staffId, date, templateId })}
      onClose={close}
    />
  );
};

const Month = ({ me, value }: MonthProps) => {
  const t = useText();
  const { now, zone } = useCalendar();
  const [open, setOpen] = useState<Open | null>(null);
  const { people, dates } = value;
  const isPlanned = people.some(({ duties }) => duties.some(({ planned }) => planned));
  const isEmpty = people.every(({ duties }) => duties.length === 0);
  return (
    <>
      <MendList list={mendings(value)} onMend={(mending) => setOpen({ what: 'mend', mending })} />
      {isEmpty ? (
        <EmptyState title={t('attendance:grid.empty')} text={t('attendance:grid.emptyText')} />
      ) : null}
      <Grid
        value={value}
        today={localDateOf(now, zone)}
        onOpen={(staffId, date) => setOpen({ what: 'day', staffId, date })}
      />
      <Legend marks={marksIn(people.map((person) => daysOf(person, dates)))} />
      <p className="attendance-hint">
        {t('attendance:grid.hint')}
        {isPlanned || isEmpty ? null : ` · ${t('attendance:grid.noPlan')}`}
      </p>
      {open === null ? null : <Dialogs {...{ me, value, open, setOpen }} />}
    </>
  );
};

/** Who was there in a month, held against the plan: everybody for a lead, one's own for others. */
export const AttendancePanel = ({ me, item, open }: TeamPanelProps) => {
  const t = useText();
  const { now, zone } = useCalendar();
  const current = thisMonth(now, zone);
  const month = chosenMonth(item, current);
  const asked = useMonthAttendance(month);
  return (
    <div aria-busy={asked.busy}>
      <div className="attendance-bar">
        <MonthBar month={month} current={current} go={open} />
        <ExportButtons key={month} month={month} />
      </div>
      {asked.problem === null ? null : (
        <EmptyState title={t('attendance:failed')} text={refusalText(asked.problem, t)}>
          <Button onClick={asked.again}>{t('attendance:retry')}</Button>
        </EmptyState>
      )}
      {asked.value?.month === month ? <Month me={me} value={asked.value} /> : null}
    </div>
  );
};

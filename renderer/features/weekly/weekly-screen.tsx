import './weekly.css';
import '../../pdf/pdf.css';
import { hasRole } from '../../../shared/rules/permissions.ts';
import type { WeekName } from '../../../shared/time/week.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useServices } from '../../services.ts';
import { statementDraftKey } from '../../statement/statement-draft.ts';
import { type WeeklyTab, weeklyItem, weeklyTabIn, weeklyTabs } from '../../statement/weekly-item.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { WeekBar } from '../../weeks/week-bar.tsx';
import { thisWeek } from '../../weeks/weeks.ts';
import { MondayTab } from './monday/monday-tab.tsx';
import { Overview } from './overview.tsx';
import { PdfTab } from './pdf-tab.tsx';
import { StatementTab } from './statement-tab.tsx';
import { chosenWeek } from './week-choice.ts';
import { WeekValue } from './week-value.tsx';

/** The week summed up: on screen, as the PDF it becomes, saved and printed. */
export const WeeklyScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const { drafts, navigation } = useServices();
  const { now, zone } = useCalendar();
  const current = thisWeek(now, zone);
  const week = chosenWeek(item, current);
  const tab = weeklyTabIn(item);
  const go = (to: WeekName, page: WeeklyTab): void => navigation.go('weekly', weeklyItem(to, page));
  const me = useMe();
  // Who answers for the shop has a page more.
  const isLead = me ? hasRole(me.staff.role, 'lead') : false;
  // Whoever was called away finds it again; while it is open it says so itself.
  const isBegun =
    tab !== 'statement' && me != null && drafts.read(statementDraftKey(week, me.staff.id)) !== null;
  const own = weeklyTabs.filter((one) => one !== 'monday' || isLead);
  return (
    <div className="screen weekly">
      <header className="screen-head week-head">
        <h1>{t('weekly:title')}</h1>
        <WeekBar week={week} current={current} max={current} go={(to) => go(to, tab)} />
        <Segmented
          label={t('weekly:tabs')}
          value={tab}
          choices={own.map((value) => ({
            value,
            label: t(value === 'statement' && isBegun ? 'weekly:tab.statementBegun' : `weekly:tab.${value}`),
          }))}
          onChange={(page) => go(week, page)}
        />
      </header>
      {tab === 'overview' ? (
        <WeekValue week={week}>
          {({ summary }) => <Overview key={summary.week} summary={summary} />}
        </WeekValue>
      ) : null}
      {tab === 'statement' ? <StatementTab key={week} week={week} /> : null}
      {tab === 'monday' && isLead ? <MondayTab week={week} /> : null}
      {tab === 'pdf' ? <PdfTab week={week} /> : null}
    </div>
  );
};

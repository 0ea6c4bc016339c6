import { partsOfWeek, type WeekName } from '../../shared/time/week.ts';
import { useText } from '../i18n/text.ts';
import { PeriodBar } from '../ui/period-bar.tsx';
import { weekAfter } from './weeks.ts';

interface WeekBarProps {
  readonly week: WeekName;
  readonly current: WeekName;
  /** The last week that can be chosen; none where the future can be looked at. */
  readonly max?: WeekName;
  readonly go: (week: WeekName) => void;
}

/** Chooses a week. Where one looks ahead, the next week is wanted more often than the last. */
export const WeekBar = ({ week, current, max, go }: WeekBarProps) => {
  const t = useText();
  const isAhead = max === undefined;
  return (
    <PeriodBar
      type="week"
      value={week}
      name={t('weekly:week.label', partsOfWeek(week))}
      before={weekAfter(week, -1)}
      after={weekAfter(week, 1)}
      max={max}
      near={[
        { label: t('weekly:week.this'), value: current },
        {
          label: t(isAhead ? 'weekly:week.coming' : 'weekly:week.last'),
          value: weekAfter(current, isAhead ? 1 : -1),
        },
      ]}
      go={go}
    />
  );
};

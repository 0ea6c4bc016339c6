import { isMonth, type MonthName, monthAfter } from '../../shared/time/month.ts';
import { useText } from '../i18n/text.ts';
import { PeriodBar } from '../ui/period-bar.tsx';
import { monthText } from './months.ts';

interface MonthBarProps {
  readonly month: MonthName;
  readonly current: MonthName;
  readonly go: (month: MonthName) => void;
}

/** Chooses a month. */
export const MonthBar = ({ month, current, go }: MonthBarProps) => {
  const t = useText();
  return (
    <PeriodBar
      type="month"
      value={month}
      name={monthText(month, t)}
      before={monthAfter(month, -1)}
      after={monthAfter(month, 1)}
      near={[{ label: t('attendance:month.this'), value: current }]}
      go={(value) => {
        if (isMonth(value)) go(value);
      }}
    />
  );
};

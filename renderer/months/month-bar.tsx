import './month-bar.css';
import { isMonth, type MonthName, monthAfter } from '../../shared/time/month.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { monthText } from './months.ts';

interface MonthBarProps {
  readonly month: MonthName;
  readonly current: MonthName;
  readonly go: (month: MonthName) => void;
}

/** Chooses a month: one back, one on, this one, or any by the platform's own picker. */
export const MonthBar = ({ month, current, go }: MonthBarProps) => {
  const t = useText();
  return (
    <div className="month-bar">
      <Button
        aria-label={t('attendance:month.previous')}
        title={t('attendance:month.previous')}
        onClick={() => go(monthAfter(month, -1))}
      >
        <span aria-hidden="true">‹</span>
      </Button>
      <label className="month-pick">
        <span className="visually-hidden">{t('attendance:month.pick')}</span>
        <span aria-hidden="true" className="month-name">
          {monthText(month, t)}
        </span>
        <input
          type="month"
          className="input month-input"
          value={month}
          onChange={(event) => {
            if (isMonth(event.target.value)) go(event.target.value);
          }}
        />
      </label>
      <Button
        aria-label={t('attendance:month.next')}
        title={t('attendance:month.next')}
        onClick={() => go(monthAfter(month, 1))}
      >
        <span aria-hidden="true">›</span>
      </Button>
      <Button look="quiet" aria-pressed={month === current} onClick={() => go(current)}>
        {t('attendance:month.this')}
      </Button>
    </div>
  );
};

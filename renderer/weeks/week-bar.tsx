import './week-bar.css';
import type { WeekName } from '../../shared/time/week.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { partsOfWeek, weekAfter } from './weeks.ts';

interface WeekBarProps {
  readonly week: WeekName;
  readonly current: WeekName;
  /** The last week that can be chosen; none where the future can be looked at. */
  readonly max?: WeekName;
  readonly go: (week: WeekName) => void;
}

/** Chooses a week: one back, one on, this one, the last one, or any by the platform's own picker. */
export const WeekBar = ({ week, current, max, go }: WeekBarProps) => {
  const t = useText();
  // Where one looks ahead, the next week is wanted more often than the last.
  const other = weekAfter(current, max === undefined ? 1 : -1);
  return (
    <div className="week-bar">
      <Button
        aria-label={t('weekly:week.previous')}
        title={t('weekly:week.previous')}
        onClick={() => go(weekAfter(week, -1))}
      >
        <span aria-hidden="true">‹</span>
      </Button>
      <label className="week-pick">
        <span className="visually-hidden">{t('weekly:week.pick')}</span>
        <span aria-hidden="true" className="week-name">
          {t('weekly:week.label', partsOfWeek(week))}
        </span>
        <input
          type="week"
          className="input week-input"
          value={week}
          max={max}
          onChange={(event) => {
            if (event.target.value !== '') go(event.target.value);
          }}
        />
      </label>
      <Button
        aria-label={t('weekly:week.next')}
        title={t('weekly:week.next')}
        disabled={max !== undefined && week >= max}
        onClick={() => go(weekAfter(week, 1))}
      >
        <span aria-hidden="true">›</span>
      </Button>
      <Button look="quiet" aria-pressed={week === current} onClick={() => go(current)}>
        {t('weekly:week.this')}
      </Button>
      <Button look="quiet" aria-pressed={week === other} onClick={() => go(other)}>
        {t(max === undefined ? 'weekly:week.coming' : 'weekly:week.last')}
      </Button>
    </div>
  );
};

import type { WeekName } from '../../../shared/time/week.ts';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { partsOfWeek, weekAfter } from './week-choice.ts';

interface WeekBarProps {
  readonly week: WeekName;
  readonly current: WeekName;
}

/** Chooses a week: one back, one on, this one, the last one, or any by the platform's own picker. */
export const WeekBar = ({ week, current }: WeekBarProps) => {
  const t = useText();
  const { navigation } = useServices();
  const go = (to: WeekName): void => navigation.go('weekly', to);
  const last = weekAfter(current, -1);
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
          max={current}
          onChange={(event) => {
            if (event.target.value !== '') go(event.target.value);
          }}
        />
      </label>
      <Button
        aria-label={t('weekly:week.next')}
        title={t('weekly:week.next')}
        disabled={week >= current}
        onClick={() => go(weekAfter(week, 1))}
      >
        <span aria-hidden="true">›</span>
      </Button>
      <Button look="quiet" aria-pressed={week === current} onClick={() => go(current)}>
        {t('weekly:week.this')}
      </Button>
      <Button look="quiet" aria-pressed={week === last} onClick={() => go(last)}>
        {t('weekly:week.last')}
      </Button>
    </div>
  );
};

import './promise.css';
import { readMoment } from '../../shared/time/moment.ts';
import { momentText } from '../format/moments.ts';
import { quickTimes, type WallClock } from '../format/wall-clock.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';

interface PromiseChoiceProps {
  readonly value: WallClock;
  readonly onChange: (value: WallClock) => void;
}

/** When the customer was told to expect something: the usual times as one tap, any other in the field. */
export const PromiseChoice = ({ value, onChange }: PromiseChoiceProps) => {
  const t = useText();
  const calendar = useCalendar();
  const times = quickTimes(calendar.now, calendar.zone, (wall) => readMoment(wall, calendar.zone));
  return (
    <fieldset className="promise">
      <legend className="field-label">{t('today:entry.promised')}</legend>
      <div className="promise-choices">
        {times.map(({ value: wall, at }) => (
          <button
            key={wall}
            type="button"
            className="chip"
            aria-pressed={wall === value}
            onClick={() => onChange(wall === value ? '' : wall)}
          >
            {t('time.by', { moment: momentText(at, calendar, t) })}
          </button>
        ))}
        <input
          type="datetime-local"
          name="promisedAt"
          className="input promise-field"
          aria-label={t('today:entry.otherTime')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </fieldset>
  );
};

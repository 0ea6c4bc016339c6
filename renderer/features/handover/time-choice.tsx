import { readMoment } from '../../../shared/time/moment.ts';
import { momentText } from '../../format/moments.ts';
import { quickTimes, type WallClock } from '../../format/wall-clock.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { TextField } from '../../ui/field.tsx';

interface TimeChoiceProps {
  readonly label: string;
  readonly value: WallClock;
  readonly onChange: (value: WallClock) => void;
}

/** A time: the usual ones as one tap, any other in the field. */
export const TimeChoice = ({ label, value, onChange }: TimeChoiceProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const times = quickTimes(calendar.now, calendar.zone, (wall) => readMoment(wall, calendar.zone));
  return (
    <div className="ho-time">
      <TextField
        label={label}
        type="datetime-local"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="ho-chips">
        {times.slice(0, 3).map(({ value: wall, at }) => (
          <button
            key={wall}
            type="button"
            className="chip"
            aria-pressed={wall === value}
            onClick={() => onChange(wall === value ? '' : wall)}
          >
            {momentText(at, calendar, t)}
          </button>
        ))}
      </div>
    </div>
  );
};

import './shift-choice.css';
import { exactSpanText, spanText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';
import type { OpenShift } from './shifts-now.ts';

const Lateness = ({ minutes }: { readonly minutes: number }) => {
  const t = useText();
  if (minutes > 0) return <Tag tone="amber">{t('lateBy', { span: exactSpanText(minutes, t) })}</Tag>;
  if (minutes === 0) return <Tag tone="green">{t('signIn:onTime')}</Tag>;
  return <Tag>{t('signIn:startsIn', { span: spanText(-minutes, t) })}</Tag>;
};

interface ShiftOptionsProps {
  readonly shifts: readonly OpenShift[];
  readonly chosen: string | null;
  readonly onChoose: (shift: string) => void;
}

/** Shifts to choose one from, with their hours and how far they are. */
export const ShiftOptions = ({ shifts, chosen, onChoose }: ShiftOptionsProps) => {
  const t = useText();
  const { calendar, templates } = useFrame();
  return (
    <div className="shift-list" role="radiogroup" aria-label={t('signIn:shifts')}>
      {shifts.map(({ shift, hours, minutes }) => (
        <label key={shift} className="shift-option">
          <input
            type="radio"
            name="shift"
            // biome-ignore lint/a11y/noAutofocus: Enter must choose it without reaching for the mouse
            autoFocus={shift === chosen}
            checked={shift === chosen}
            onChange={() => onChoose(shift)}
          />
          <span className="shift-name">{shiftText(shift, templates, calendar, t)}</span>
          <span className="faint">
            {hours.start}–{hours.end}
          </span>
          <Lateness minutes={minutes} />
        </label>
      ))}
    </div>
  );
};

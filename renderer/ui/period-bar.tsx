import './period-bar.css';
import { useText } from '../i18n/text.ts';
import { Button } from './button.tsx';

/** One click away: this week, the last month. */
export interface NearPeriod {
  readonly label: string;
  readonly value: string;
}

interface PeriodBarProps {
  readonly type: 'week' | 'month';
  readonly value: string;
  /** The period in words, over the platform's own field. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The last one that can be chosen; none where the future can be looked at. */
  readonly max?: string | undefined;
  readonly near: readonly NearPeriod[];
  readonly go: (value: string) => void;
}

/** Chooses a week or a month: one back, one on, one of those near, or any by the platform's own picker. */
export const PeriodBar = ({ type, value, name, before, after, max, near, go }: PeriodBarProps) => {
  const t = useText();
  const step = (label: string, sign: string, to: string, disabled: boolean) => (
    <Button aria-label={label} title={label} disabled={disabled} onClick={() => go(to)}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <div className="period-bar">
      {step(t(`period.${type}.previous`), '‹', before, false)}
      <label className={`period-pick period-${type}`}>
        <span className="visually-hidden">{t(`period.${type}.pick`)}</span>
        <span aria-hidden="true" className="period-name">
          {name}
        </span>
        <input
          type={type}
          className="input period-input"
          value={value}
          max={max}
          onChange={(event) => {
            if (event.target.value !== '') go(event.target.value);
          }}
        />
      </label>
      {step(t(`period.${type}.next`), '›', after, max !== undefined && value >= max)}
      {near.map((one) => (
        <Button key={one.label} look="quiet" aria-pressed={value === one.value} onClick={() => go(one.value)}>
          {one.label}
        </Button>
      ))}
    </div>
  );
};

import { useText } from '../i18n/text.ts';
import { checkTwice, type NewPin } from '../new-pin.ts';
import { pinDigits } from '../pin-digits.ts';
import { TextField } from './field.tsx';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | null;
  readonly hint?: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (pin: string) => void;
}

/** Six digits nobody can read over a shoulder. */
export const PinField = ({
  label,
  value,
  problem = null,
  hint = null,
  autoFocus,
  onChange,
}: PinFieldProps) => (
  <TextField
    label={label}
    type="password"
    inputMode="numeric"
    autoComplete="new-password"
    className="pin-field"
    autoFocus={autoFocus}
    value={value}
    problem={problem}
    hint={hint}
    onChange={(event) => onChange(pinDigits(event.target.value))}
  />
);

interface TwiceProps {
  readonly pin: NewPin;
  readonly onChange: (pin: NewPin) => void;
  readonly autoFocus?: boolean;
}

/** A new PIN, twice; says why one is refused while it is typed. */
export const NewPinFields = ({ pin, onChange, autoFocus = false }: TwiceProps) => {
  const t = useText();
  const { weak, differs } = checkTwice(pin);
  return (
    <>
      <PinField
        label={t('settings:pin.next')}
        value={pin.next}
        autoFocus={autoFocus}
        problem={weak ? t('settings:pin.weak') : null}
        hint={t('settings:pin.rule')}
        onChange={(next) => onChange({ ...pin, next })}
      />
      <PinField
        label={t('settings:pin.again')}
        value={pin.again}
        problem={differs ? t('settings:pin.differ') : null}
        onChange={(again) => onChange({ ...pin, again })}
      />
    </>
  );
};

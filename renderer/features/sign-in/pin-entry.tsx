import { useEffect, useRef, useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { PIN_LENGTH, pinDigits } from '../../pin-digits.ts';
import { useServices, useSession } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface PinEntryProps {
  readonly person: StaffRow;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Counts the seconds of a wait down to nothing. */
const useCountdown = (refusal: Refusal | null): number => {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = refusal?.code === 'pinWait' ? Number(refusal.details?.['seconds'] ?? 0) : 0;
    const until = performance.now() + seconds * 1000;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [refusal]);
  return left;
};

/** Six digits and nothing else to press; waits are counted down `[A2]`. */
export const PinEntry = ({ person, onBack, onDone }: PinEntryProps) => {
  const t = useText();
  const { call, desk } = useServices();
  const { withPin } = useSession();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const left = useCountdown(refusal);

  const tryPin = async (typed: string): Promise<void> => {
    setBusy(true);
    const result = await call('session.signIn', { staffId: person.id, pin: typed });
    setBusy(false);
    setPin('');
    if (result.ok) {
      desk.takeSession(result.value);
      return onDone();
    }
    setRefusal(result.error);
    input.current?.focus();
  };

  const type = (text: string): void => {
    const digits = pinDigits(text);
    setPin(digits);
    if (digits.length === PIN_LENGTH) void tryPin(digits);
  };

  const waited = refusal?.code === 'pinWait';
  const problem = refusal === null || busy || waited ? null : refusalText(refusal, t);
  const label = t('signIn:pin', { name: person.name });
  return (
    <div className="pin">
      {withPin.includes(person.id) ? (
        <>
          <label className="pin-label" htmlFor="pin">
            {label}
          </label>
          <div className={`pin-boxes ${problem === null ? '' : 'pin-wrong'}`}>
            <input
              ref={input}
              id="pin"
              className="pin-input"
              // biome-ignore lint/a11y/noAutofocus: the person has just said who they are and types on
              autoFocus
              type="password"
              inputMode="numeric"
              autoComplete="off"
              maxLength={PIN_LENGTH}
              value={pin}
              readOnly={busy || left > 0}
              onChange={(event) => type(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') onBack();
              }}
            />
            {[0, 1, 2, 3, 4, 5].map((box) => (
              <span
                key={box}
                aria-hidden="true"
                className={`pin-box ${box < pin.length ? 'pin-filled' : ''} ${box === pin.length ? 'pin-next' : ''}`}
              />
            ))}
          </div>
          <p className={problem === null ? 'pin-answer' : 'pin-answer pin-problem'} role="status">
            {busy ? t('signIn:checking') : null}
            {left > 0 ? t('signIn:waitLeft', { count: left }) : problem}
          </p>
        </>
      ) : (
        <p className="pin-none">{t('signIn:noPinText', { name: person.name })}</p>
      )}
      <Button look="quiet" onClick={onBack}>
        {t('signIn:notMe')}
      </Button>
    </div>
  );
};

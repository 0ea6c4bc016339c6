import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { useSession } from '../../services.ts';
import { FirstPin } from './first-pin.tsx';
import { PersonPicker } from './person-picker.tsx';
import { PinEntry } from './pin-entry.tsx';

interface IdentifyProps {
  /** Somebody already pointed at: only the PIN is missing. */
  readonly person?: StaffRow | null;
  readonly onDone: () => void;
}

/** Says who one is: name, then PIN. */
export const Identify = ({ person = null, onDone }: IdentifyProps) => {
  const t = useText();
  const { demoPin, withPin } = useSession();
  const [picked, setPicked] = useState<StaffRow | null>(person);
  // Settled when somebody is picked: the first PIN being set must not take its own form away.
  const [isFirst, setIsFirst] = useState(withPin.length === 0);
  const pick = (somebody: StaffRow): void => {
    setPicked(somebody);
    setIsFirst(withPin.length === 0);
  };
  const back = (): void => setPicked(null);
  return (
    <>
      {picked === null ? <PersonPicker onPick={pick} /> : null}
      {picked !== null && isFirst ? (
        <FirstPin person={picked} onBack={back} onDone={onDone} onSet={() => setIsFirst(false)} />
      ) : null}
      {picked !== null && !isFirst ? <PinEntry person={picked} onBack={back} onDone={onDone} /> : null}
      {demoPin === null ? null : <p className="demo-pin">{t('signIn:demoPin', { pin: demoPin })}</p>}
    </>
  );
};

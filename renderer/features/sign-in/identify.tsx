import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { useSession } from '../../services.ts';
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
  const { demoPin } = useSession();
  const [picked, setPicked] = useState<StaffRow | null>(person);
  return (
    <>
      {picked === null ? (
        <PersonPicker onPick={setPicked} />
      ) : (
        <PinEntry person={picked} onBack={() => setPicked(null)} onDone={onDone} />
      )}
      {demoPin === null ? null : <p className="demo-pin">{t('signIn:demoPin', { pin: demoPin })}</p>}
    </>
  );
};

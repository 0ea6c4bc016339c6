import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { checkTwice, type NewPin } from '../../new-pin.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPinFields } from '../../ui/pin-fields.tsx';

interface FirstPinProps {
  readonly person: StaffRow;
  readonly onBack: () => void;
  readonly onDone: () => void;
  /** The PIN is set, but signing in with it was refused: it is to be asked for as always. */
  readonly onSet: () => void;
}

const NO_PIN: NewPin = { next: '', again: '' };

/** Sets the manager's PIN and signs them in with it. */
const FirstPinForm = ({ person, onDone, onSet }: Omit<FirstPinProps, 'onBack'>) => {
  const t = useText();
  const { call, desk } = useServices();
  const [pin, setPin] = useState(NO_PIN);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = checkTwice(pin).ready;

  const save = async (): Promise<void> => {
    if (!ready) return;
    const request = { staffId: person.id, pin: pin.next };
    const set = await call('session.setPin', request);
    const signedIn = set.ok ? await call('session.signIn', request) : set;
    if (!set.ok) return setProblem(refusalText(set.error, t));
    desk.takeSession(signedIn.ok ? signedIn.value : set.value);
    return signedIn.ok ? onDone() : onSet();
  };

  return (
    <Form className="first-pin" onSubmit={save}>
      <p>{t('signIn:firstPin.text')}</p>
      <NewPinFields pin={pin} onChange={setPin} autoFocus />
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        sending={t('signIn:firstPin.busy')}
        disabled={!ready}
      >
        {t('signIn:firstPin.set')}
      </Button>
    </Form>
  );
};

/**
 * A PC on which nobody has a PIN yet (a second PC, a book made by the command line, a lost profile): the manager sets
 * the first one here, and then those of the others in Settings.
 */
export const FirstPin = ({ person, onBack, onDone, onSet }: FirstPinProps) => {
  const t = useText();
  const { name, role } = person;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is inside
    <div
      className="pin"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <p className="pin-label">{name}</p>
      {role === 'manager' ? (
        <FirstPinForm person={person} onDone={onDone} onSet={onSet} />
      ) : (
        <p className="pin-none">{t('signIn:firstPin.notManager', { name })}</p>
      )}
      <Button look="quiet" onClick={onBack}>
        {t('signIn:notMe')}
      </Button>
    </div>
  );
};

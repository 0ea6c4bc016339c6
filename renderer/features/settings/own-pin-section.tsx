import { useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { checkTwice, type NewPin } from '../../new-pin.ts';
import { PIN_LENGTH } from '../../pin-digits.ts';
import { useServices, useSession } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { NewPinFields, PinField } from '../../ui/pin-fields.tsx';
import { Section } from './section.tsx';

const NO_PIN: NewPin = { next: '', again: '' };

/** Changes one's own PIN: the present one proves that it is oneself. */
export const OwnPinSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const { call, desk, toasts } = useServices();
  const { withPin } = useSession();
  const [current, setCurrent] = useState('');
  const [pin, setPin] = useState(NO_PIN);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = current.length === PIN_LENGTH && checkTwice(pin).ready;

  const save = async (): Promise<void> => {
    if (!ready) return;
    const request = { staffId: me.id, pin: pin.next, currentPin: current };
    const result = await call('session.setPin', request);
    setCurrent('');
    if (!result.ok) return setProblem(refusalText(result.error, t));
    setProblem(null);
    setPin(NO_PIN);
    desk.takeSession(result.value);
    toasts.done(t('settings:pin.changed'));
  };

  return (
    <Section title={t('settings:sections.pin')}>
      {withPin.includes(me.id) ? (
        <Form className="pin-form" onSubmit={save}>
          <PinField
            label={t('settings:pin.current')}
            value={current}
            problem={problem}
            hint={t('settings:pin.forgot')}
            onChange={setCurrent}
          />
          <NewPinFields pin={pin} onChange={setPin} />
          <Button type="submit" disabled={!ready}>
            {t('settings:pin.change')}
          </Button>
        </Form>
      ) : (
        <p>{t('settings:pin.none')}</p>
      )}
    </Section>
  );
};

import './signing.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../shared/refusal.ts';
import { useFrame } from '../frame.tsx';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { pinDigits } from '../pin-digits.ts';
import { useSession } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { Signature } from './use-sign.ts';

interface SignDialogProps {
  readonly title: string;
  /** Who may sign; the first one is offered. */
  readonly signers: readonly string[];
  readonly children: ReactNode;
  /** False while what has to be said before signing has not been said. */
  readonly ready?: boolean;
  readonly onSign: (signature: Signature) => Promise<Refusal | null>;
  readonly onClose: () => void;
}

const PIN_LENGTH = 6;

/** A signature: who, and their PIN. A refusal stays in the dialog, beside the field it is about. */
export const SignDialog = ({ title, signers, children, ready = true, onSign, onClose }: SignDialogProps) => {
  const t = useText();
  const { names } = useFrame();
  const { demoPin } = useSession();
  const [staffId, setStaffId] = useState(signers[0] ?? '');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusPin = (): void => form.current?.querySelector<HTMLInputElement>('.sign-pin')?.focus();
  const [startsReady] = useState(ready);
  // The platform gives a dialog's first field the focus; unless something is to be said first, the PIN is what is missing.
  useEffect(() => {
    if (startsReady) form.current?.querySelector<HTMLInputElement>('.sign-pin')?.focus();
  }, [startsReady]);

  const submit = async (): Promise<void> => {
    if (!ready || pin.length !== PIN_LENGTH) return;
    const refused = await onSign({ staffId, pin });
    setPin('');
    setProblem(refused === null ? null : refusalText(refused, t));
    focusPin();
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <Form ref={form} className="sign-form" onSubmit={submit}>
        <div className="sign-text">{children}</div>
        {signers.length > 1 ? (
          <Select
            label={t('handover:sign.who')}
            value={staffId}
            choices={signers.map((id) => ({ value: id, label: names(id) }))}
            onChange={setStaffId}
          />
        ) : (
          <p className="sign-who">
            {t('handover:sign.who')} <strong>{names(staffId)}</strong>
          </p>
        )}
        <TextField
          label={t('handover:sign.pin')}
          type="password"
          inputMode="numeric"
          className="sign-pin"
          value={pin}
          problem={problem}
          hint={demoPin === null ? null : t('handover:sign.demo', { pin: demoPin })}
          onChange={(event) => setPin(pinDigits(event.target.value))}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            look="primary"
            type="submit"
            sending={t('handover:sign.busy')}
            disabled={!ready || pin.length !== PIN_LENGTH}
          >
            {t('handover:sign.go')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

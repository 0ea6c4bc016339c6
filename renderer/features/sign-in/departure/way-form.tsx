import { useState } from 'react';
import type { StaffRow } from '../../../../shared/projection/rows.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { DepartureWay } from '../../../../shared/vocabulary.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { PIN_LENGTH, pinDigits } from '../../../pin-digits.ts';
import { useDraft, useSession } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { meaningOf, type Needs } from './ways.ts';

/** What releases somebody: the reason, the lead where one decides, and that lead's PIN where they are here. */
export interface Release {
  readonly way: DepartureWay;
  readonly reason: string;
  readonly lead: string | null;
  readonly pin: string | null;
}

const EMPTY = { reason: '' };

interface WayFormProps {
  /** Whose leaving this is about: the reason typed is kept by it, whichever way is chosen. */
  readonly attendanceId: string;
  readonly way: DepartureWay;
  readonly needs: Needs | 'nothing';
  /** What the button says; that the check-out follows, unless told. */
  readonly go?: string;
  /** Who may be named: leads at this PC for an override, others for a call; nobody otherwise. */
  readonly leads: readonly StaffRow[];
  readonly onRelease: (release: Release) => Promise<Refusal | null>;
  readonly onBack: () => void;
}

/** One way out: why, and who decided. A refusal stays beside what it is about. */
export const WayForm = ({ attendanceId, way, needs, go, leads, onRelease, onBack }: WayFormProps) => {
  const t = useText();
  const { demoPin } = useSession();
  const draft = useDraft(`departure-${attendanceId}`, EMPTY);
  const { reason } = draft.value;
  const [lead, setLead] = useState(leads[0]?.id ?? '');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const asksLead = way === 'leadOverride' || way === 'leadByPhone';
  const asksPin = way === 'leadOverride';
  const ready = reason.trim() !== '' && (!asksPin || pin.length === PIN_LENGTH);

  const submit = async (): Promise<void> => {
    if (!ready) return;
    const refused = await onRelease({
      way,
      reason: reason.trim(),
      lead: asksLead ? lead : null,
      pin: asksPin ? pin : null,
    });
    setPin('');
    if (refused === null) draft.clear();
    setProblem(refused === null ? null : refusalText(refused, t));
  };

  return (
    <Form className="way-form appear" onBlur={draft.flush} onSubmit={submit}>
      <div>
        <h3>{t(`vocabulary:departureWay.${way}`)}</h3>
        <p className="faint">{t(meaningOf(way, needs))}</p>
      </div>
      <TextField
        label={t('signIn:departure.reason')}
        placeholder={t('signIn:departure.reasonHint')}
        autoFocus
        maxLength={300}
        value={reason}
        problem={asksPin ? null : problem}
        onChange={(event) => draft.set({ reason: event.target.value })}
      />
      {asksLead ? (
        <Select
          label={t(asksPin ? 'signIn:departure.leadHere' : 'signIn:departure.leadPhone')}
          value={lead}
          choices={leads.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setLead}
        />
      ) : null}
      {asksPin ? (
        <TextField
          label={t('signIn:departure.leadPin')}
          type="password"
          inputMode="numeric"
          className="pin-field"
          value={pin}
          problem={problem}
          hint={demoPin === null ? null : t('signIn:demoPin', { pin: demoPin })}
          onChange={(event) => setPin(pinDigits(event.target.value))}
        />
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onBack}>{t('action.back')}</Button>
        <Button look="primary" type="submit" disabled={!ready}>
          {go ?? t('signIn:departure.go')}
        </Button>
      </div>
    </Form>
  );
};

import { useState } from 'react';
import type { MeritMonth } from '../../../../shared/report/merit-month-value.ts';
import { usualPenalty } from '../../../../shared/rules/merits.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { type MeritKind, meritKinds } from '../../../../shared/vocabulary.ts';
import { moneyField, readMoney } from '../../../format/money.ts';
import { useFrame } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend, useSession } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { penaltyText } from './words.ts';

interface EntryDialogProps {
  readonly value: MeritMonth;
  readonly isManager: boolean;
  readonly onClose: () => void;
}

interface Amounts {
  readonly cleaning: string;
  readonly fine: string;
  readonly award: string;
}

interface Typed extends Partial<Amounts> {
  readonly staffId: string;
  readonly kind: MeritKind;
  /** `null`: today. */
  readonly date: string | null;
  readonly reason: string;
}

const EMPTY: Typed = { staffId: '', kind: 'complaint', date: null, reason: '' };

const counted = ({ entries }: MeritMonth) =>
  entries.filter(({ reversed, decision }) => reversed === null && decision === 'confirmed');

/** What the rules name for it, as the fields hold it. */
const usual = (value: MeritMonth, kind: MeritKind, staffId: string): Amounts => {
  const earlier = counted(value).filter((line) => line.kind === kind && line.staffId === staffId).length;
  const { cleaningDays, fineFen, awardFen } = usualPenalty(kind, earlier);
  return { cleaning: String(cleaningDays), fine: moneyField(fineFen), award: moneyField(awardFen) };
};

/** The amounts, once all of them can be read. */
const amountsOf = (kind: MeritKind, { cleaning, fine, award }: Amounts) => {
  const cleaningDays = /^\d{1,2}$/.test(cleaning.trim()) ? Number(cleaning) : null;
  const [fineFen, awardFen] = [readMoney(fine), readMoney(award)];
  if (kind === 'award') return awardFen === null || awardFen === 0 ? null : { awardFen };
  return cleaningDays === null || fineFen === null ? null : { cleaningDays, fineFen };
};

const useEntry = ({ value, onClose }: EntryDialogProps) => {
  const t = useText();
  const send = useSend();
  const { staff, calendar } = useFrame();
  const people = staff.filter(({ active }) => active);
  // What one lead has begun to write about a colleague is not for the next one at this PC.
  const draft = useDraft<Typed>(`merit-${useSession().staffId ?? ''}`, EMPTY);
  const { staffId, kind, reason, date: typedDate, ...typed } = draft.value;
  const amounts = { ...usual(value, kind, staffId), ...typed };
  const date = typedDate ?? localDateOf(calendar.now, calendar.zone);
  const [problem, setProblem] = useState<string | null>(null);
  const read = amountsOf(kind, amounts);
  const ready = read !== null && staffId !== '' && date !== '' && reason.trim() !== '';
  const choose = (nextKind: MeritKind, nextStaff: string): void => {
    draft.set({ staffId: nextStaff, kind: nextKind, date: typedDate, reason });
  };
  const save = async (): Promise<void> => {
    if (!ready) return;
    const name = people.find(({ id }) => id === staffId)?.name ?? '';
    const penalty = penaltyText({ cleaningDays: 0, fineFen: 0, ...read }, t);
    const input = { staffId, kind, date, reason: reason.trim(), ...read };
    const done = t('merits:entry.saved', { name, penalty });
    const result = await send({ name: 'enterMerit', input }, { done, toastRefusal: false });
    if (!result.ok) return setProblem(refusalText(result.error, t));
    draft.clear();
    onClose();
  };
  return {
    ...{ people, staffId, kind, choose, amounts, date, reason },
    ...{ set: (part: Partial<Typed>) => draft.set({ ...draft.value, ...part }), flush: draft.flush },
    ...{ problem, read, ready, save },
  };
};

const AmountFields = ({ kind, amounts, set, read }: ReturnType<typeof useEntry>) => {
  const t = useText();
  const money = read === null ? t('merits:entry.money') : null;
  if (kind === 'award') {
    return (
      <TextField
        label={t('merits:entry.award')}
        inputMode="decimal"
        problem={money}
        value={amounts.award}
        onChange={(event) => set({ award: event.target.value })}
      />
    );
  }
  const isWarning = read !== null && read.cleaningDays === 0 && read.fineFen === 0;
  return (
    <div className="merit-amounts">
      <TextField
        label={t('merits:entry.fine')}
        inputMode="decimal"
        problem={money}
        hint={isWarning ? t('merits:entry.warning') : null}
        value={amounts.fine}
        onChange={(event) => set({ fine: event.target.value })}
      />
      <TextField
        label={t('merits:entry.cleaning')}
        inputMode="numeric"
        value={amounts.cleaning}
        onChange={(event) => set({ cleaning: event.target.value })}
      />
    </div>
  );
};

/** Writes in a warning, a penalty or an award; the amount of the rule stands there already. */
export const EntryDialog = (props: EntryDialogProps) => {
  const t = useText();
  const form = useEntry(props);
  const { people, staffId, kind, choose, date, reason, set, flush, problem, ready, save } = form;
  const { value, isManager, onClose } = props;
  const kinds = meritKinds.filter((one) => one !== 'award' || isManager);
  const count = counted(value).filter((line) => line.kind === 'award').length;
  return (
    <Dialog title={t('merits:entry.title')} onClose={onClose}>
      <Form className="attendance-form" onBlur={flush} onSubmit={save}>
        <Select
          label={t('merits:entry.person')}
          value={staffId}
          // Nobody is fined because they stand first in a list.
          choices={[
            { value: '', label: t('merits:entry.choose') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => choose(kind, next)}
        />
        <Select
          label={t('merits:entry.kind')}
          hint={t(`merits:kindHint.${kind}`, { count })}
          value={kind}
          choices={kinds.map((one) => ({ value: one, label: t(`merits:kind.${one}`) }))}
          onChange={(next) => choose(next, staffId)}
        />
        <AmountFields {...form} />
        <TextField
          label={t('merits:entry.date')}
          type="date"
          value={date}
          onChange={(event) => set({ date: event.target.value })}
        />
        <TextField
          label={t('merits:entry.reason')}
          problem={problem}
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('merits:entry.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

import type { StaffRow } from '../../../../shared/projection/rows.ts';
import type { Breach, LeaveAsked } from '../../../../shared/rules/leave.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { leaveKinds } from '../../../../shared/vocabulary.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { isSubmitEnter } from '../../../keyboard.ts';
import { type Draft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { EMPTY_REQUEST, type RequestDraft, withFrom } from './request.ts';
import { RulesTold } from './rules-told.tsx';

interface RequestFormProps {
  readonly me: StaffRow;
  readonly draft: Draft<RequestDraft>;
  readonly asked: LeaveAsked | null;
  readonly breaches: readonly Breach[] | null;
}

/** Where a lead asks for somebody else. */
const ForWhom = ({ me, draft }: Pick<RequestFormProps, 'me' | 'draft'>) => {
  const t = useText();
  const { staff } = useFrame();
  const others = staff.filter(({ id, active }) => active && id !== me.id);
  return (
    <Select
      label={t('leave:form.who')}
      value={draft.value.staffId}
      choices={[
        { value: '', label: t('leave:form.myself', { name: me.name }) },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(staffId) => draft.set({ ...draft.value, staffId })}
    />
  );
};

const Days = ({ draft }: Pick<RequestFormProps, 'draft'>) => {
  const t = useText();
  const { value, set, flush } = draft;
  return (
    <div className="leave-days">
      <TextField
        type="date"
        label={t('leave:form.from')}
        value={value.from}
        onChange={(event) => set(withFrom(value, event.target.value))}
        onBlur={flush}
      />
      <TextField
        type="date"
        label={t('leave:form.to')}
        min={value.from}
        value={value.to === '' ? value.from : value.to}
        onChange={(event) => set({ ...value, to: event.target.value })}
        onBlur={flush}
      />
    </div>
  );
};

/** Asks for leave, a rest day or overtime. A rule that is broken is told and stops nothing. */
export const RequestForm = ({ me, draft, asked, breaches }: RequestFormProps) => {
  const t = useText();
  const send = useSend();
  const { value, set, clear, flush } = draft;
  const isReady = asked !== null && value.reason.trim() !== '';
  const submit = async (): Promise<void> => {
    if (asked === null || !isReady) return;
    const input = { ...asked, reason: value.reason.trim() };
    const result = await send({ name: 'requestLeave', input }, { done: t('leave:asked') });
    if (result.ok) clear();
  };
  return (
    <section className="card leave-form" aria-labelledby="leave-form">
      <h2 id="leave-form">{t('leave:form.title')}</h2>
      <Segmented
        label={t('leave:form.kind')}
        value={value.kind}
        choices={leaveKinds.map((kind) => ({ value: kind, label: t(`leave:kind.${kind}`) }))}
        onChange={(kind) => set({ ...value, kind })}
      />
      {hasRole(me.role, 'lead') ? <ForWhom me={me} draft={draft} /> : null}
      <Days draft={draft} />
      <TextField
        label={t('leave:form.reason')}
        maxLength={300}
        value={value.reason}
        onChange={(event) => set({ ...value, reason: event.target.value })}
        onBlur={flush}
        onKeyDown={(event) => {
          if (isSubmitEnter(event)) void submit();
        }}
      />
      <RulesTold kind={value.kind} breaches={breaches} />
      <div className="leave-actions">
        <Button look="quiet" disabled={value === EMPTY_REQUEST} onClick={clear}>
          {t('leave:form.clear')}
        </Button>
        <Button look="primary" disabled={!isReady} onClick={() => void submit()}>
          {t('leave:form.ask')}
        </Button>
      </div>
    </section>
  );
};

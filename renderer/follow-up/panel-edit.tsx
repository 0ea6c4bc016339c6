import { type ReactNode, useRef } from 'react';
import { hasRealAddress } from '../../shared/customer/address.ts';
import { writingKey } from '../../shared/customer/writings.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { askedBy } from '../../shared/rules/follow-up-template.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { followUpKinds, severities } from '../../shared/vocabulary.ts';
import { ChannelSelect } from '../customers/channel-select.tsx';
import { LookUpList } from '../customers/look-up-list.tsx';
import { useLookUp } from '../customers/use-look-up.ts';
import { useCalendar, useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { isSubmitCtrlEnter, isSubmitEnter } from '../keyboard.ts';
import { PhoneField } from '../phones/phone-field.tsx';
import { useDraft, useSend } from '../services.ts';
import { AskedList } from '../templates/asked-list.tsx';
import { goToField } from '../templates/go-to-field.ts';
import { toldIn } from '../templates/told.ts';
import { useTemplates } from '../templates/use-templates.ts';
import { UsualStep } from '../templates/usual-step.tsx';
import { Button } from '../ui/button.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { EditConflicts } from './edit-conflicts.tsx';
import { conflictsOf, NO_EDIT, signatureOf, typedInto } from './edit-draft.ts';
import { changesOf, type EditForm, formOf, newContacts } from './edit-form.ts';
import { PromiseChoice } from './promise-choice.tsx';

type Set = (fields: Partial<EditForm>) => void;
interface FieldsProps {
  readonly form: EditForm;
  readonly set: Set;
}

type TextName =
  | 'summary'
  | 'details'
  | 'name'
  | 'phone'
  | 'orderNo'
  | 'account'
  | 'nextText'
  | 'nextOwner'
  | 'contingency';

/** Value and change handler of a text field of the form. */
const bind = ({ form, set }: FieldsProps, name: TextName) => ({
  name,
  value: form[name],
  onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
});

/** How they came, and where they are. A real address is not taken back for one that only stands for it `[K7]`. */
const WhereFields = ({ row, ...props }: FieldsProps & { readonly row: FollowUpRow }) => {
  const t = useText();
  const { form, set } = props;
  return (
    <>
      <div className="panel-row">
        <ChannelSelect value={form.channel} onChange={(channel) => set({ channel })} />
        <TextField
          label={t('customer:address')}
          name="address"
          maxLength={200}
          value={form.address}
          // What is typed anew is a real one until somebody says that it is not.
          onChange={(event) => set({ address: event.target.value, placeholder: '' })}
        />
      </div>
      {form.address.trim() === '' || hasRealAddress(row.customer) ? null : (
        <label className="panel-check">
          <input
            type="checkbox"
            checked={form.placeholder === 'yes'}
            onChange={(event) => set({ placeholder: event.target.checked ? 'yes' : '' })}
          />
          {t('customer:placeholder')}
        </label>
      )}
    </>
  );
};

interface WhatProps extends FieldsProps {
  readonly row: FollowUpRow;
  /** Stands below what the customer is known by. */
  readonly children: ReactNode;
}

const WhatFields = ({ children, row, ...props }: WhatProps) => {
  const t = useText();
  const { form, set } = props;
  return (
    <>
      <TextArea label={t('today:panel.summary')} rows={1} maxLength={300} {...bind(props, 'summary')} />
      <div className="panel-row">
        <div className="field">
          <span className="field-label">{t('today:entry.severity')}</span>
          <Segmented
            label={t('today:entry.severity')}
            value={form.severity}
            choices={severities.map((severity) => ({
              value: severity,
              label: t(`vocabulary:severity.${severity}`),
            }))}
            onChange={(severity) => set({ severity })}
          />
        </div>
        <Select
          label={t('today:entry.kind')}
          value={form.kind}
          choices={followUpKinds.map((kind) => ({ value: kind, label: t(`vocabulary:kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <div className="panel-row">
        <TextField label={t('today:entry.name')} maxLength={80} {...bind(props, 'name')} />
        <TextField label={t('today:entry.account')} maxLength={64} {...bind(props, 'account')} />
      </div>
      <div className="panel-row">
        <PhoneField {...bind(props, 'phone')} />
        <TextField label={t('today:entry.orderNo')} maxLength={64} {...bind(props, 'orderNo')} />
      </div>
      {children}
      <WhereFields {...props} row={row} />
      <PromiseChoice value={form.promisedAt} onChange={(promisedAt) => set({ promisedAt })} />
      <TextArea label={t('today:panel.details')} maxLength={4000} {...bind(props, 'details')} />
    </>
  );
};

const NextFields = ({ usual, ...props }: FieldsProps & { readonly usual: string | undefined }) => {
  const t = useText();
  const { form, set } = props;
  const { staff } = useFrame();
  return (
    <>
      <TextField label={t('today:panel.nextAction')} maxLength={200} {...bind(props, 'nextText')} />
      <UsualStep usual={usual} typed={form.nextText} onTake={(nextText) => set({ nextText })} />
      <div className="panel-row">
        <TextField
          label={t('today:panel.nextOwner')}
          maxLength={80}
          list="people"
          disabled={form.nextText.trim() === ''}
          {...bind(props, 'nextOwner')}
        />
        <TextField
          label={t('today:panel.nextDue')}
          type="datetime-local"
          name="nextDue"
          disabled={form.nextText.trim() === ''}
          value={form.nextDue}
          onChange={(event) => set({ nextDue: event.target.value })}
        />
      </div>
      <datalist id="people">
        {staff
          .filter(({ active }) => active)
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
      <TextField
        label={t('today:panel.contingency')}
        placeholder={t('today:panel.contingencyPlaceholder')}
        maxLength={300}
        {...bind(props, 'contingency')}
      />
    </>
  );
};

/** All fields of a follow-up. Only what was changed is sent; what somebody else wrote meanwhile stands beside it. */
export const PanelEdit = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const send = useSend();
  const { zone } = useCalendar();
  const self = useRef<HTMLElement>(null);
  const draft = useDraft(`follow-up-${row.id}`, NO_EDIT);
  const form: EditForm = { ...formOf(row, zone), ...draft.value.fields };
  const template = useTemplates().inForce[form.kind];
  const changes = changesOf(row, form, zone);
  const typed = Object.keys(draft.value.fields).length > 0;
  const found = useLookUp(newContacts(row, form), writingKey('followUp', row.id));
  const conflicts = conflictsOf(row, draft.value, zone);
  const signature = signatureOf(conflicts);
  const isAsked = conflicts.length > 0 && draft.value.looked === signature;
  const set: Set = (fields) => draft.set(typedInto(draft.value, formOf(row, zone), fields));

  const save = async (): Promise<void> => {
    if (changes === null) return;
    // Nobody writes over words they have not seen: both are shown first, and the same key again saves.
    if (conflicts.length > 0 && !isAsked) return draft.set({ ...draft.value, looked: signature });
    const result = await send(
      { name: 'updateFollowUp', input: { followUpId: row.id, changes, basedOn: row.head } },
      { done: t('today:panel.saved', { summary: maskPhonesIn(form.summary) }), before: row },
    );
    if (result.ok) draft.clear();
  };

  return (
    <section
      ref={self}
      className="panel-section panel-fields"
      aria-label={t('action.edit')}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        const inLine = event.target instanceof HTMLInputElement && isSubmitEnter(event);
        if (!inLine && !isSubmitCtrlEnter(event)) return;
        event.preventDefault();
        void save();
      }}
    >
      <EditConflicts {...{ row, conflicts, draft, isAsked }} />
      {row.state === 'open' ? (
        <AskedList asked={askedBy(template, toldIn(form))} onGo={(field) => goToField(self.current, field)} />
      ) : null}
      <WhatFields form={form} set={set} row={row}>
        <LookUpList found={found} />
      </WhatFields>
      <NextFields form={form} set={set} usual={template.nextAction} />
      {typed && changes !== null ? (
        <div className="panel-save">
          <Button look="quiet" onClick={draft.clear}>
            {t('today:panel.discard')}
          </Button>
          <Button look="primary" onClick={() => void save()}>
            {t('today:panel.save')}
          </Button>
        </div>
      ) : null}
    </section>
  );
};

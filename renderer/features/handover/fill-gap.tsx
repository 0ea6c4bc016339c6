import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { severities } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isComposing, isEnter, isSubmitCtrlEnter } from '../../keyboard.ts';
import { PhoneField } from '../../phones/phone-field.tsx';
import { useDraft, useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Kbd } from '../../ui/small.tsx';
import { draftKey } from './draft-key.ts';
import { keepFromList } from './entry-keys.ts';
import { changesOf, type Filled, filledFrom } from './fill.ts';
import { TimeChoice } from './time-choice.tsx';

interface FillGapProps {
  readonly row: FollowUpRow;
  /** Saved or left; with Ctrl+Enter on to the next one that is not complete. */
  readonly onDone: (goOn: boolean) => void;
}

type Typed = Partial<Filled>;
const NOTHING_TYPED: Typed = {};

interface FieldsProps {
  readonly filled: Filled;
  readonly set: (typed: Typed) => void;
}

/** The first field that is still empty has the cursor. */
const firstEmpty = ({ text, owner, contingency }: Filled): keyof Filled =>
  text === '' ? 'text' : owner === '' ? 'owner' : contingency === '' ? 'contingency' : 'text';

const Fields = ({ filled, set }: FieldsProps) => {
  const t = useText();
  const people = useId();
  const { staff } = useFrame();
  const [first] = useState(() => firstEmpty(filled));
  const bind = (name: Exclude<keyof Filled, 'severity' | 'dueAt' | 'promisedAt'>) => ({
    value: filled[name],
    autoFocus: name === first,
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <>
      <div className="fill-row fill-what">
        <Segmented
          label={t('handover:fill.severity')}
          value={filled.severity}
          choices={severities.map((value) => ({ value, label: t(`vocabulary:severity.${value}`) }))}
          onChange={(severity) => set({ severity })}
        />
        <TextField label={t('handover:fill.summary')} labelHidden maxLength={300} {...bind('summary')} />
      </div>
      <div className="fill-row fill-next">
        <TextField label={t('handover:fill.nextAction')} maxLength={200} {...bind('text')} />
        <TextField label={t('handover:fill.owner')} maxLength={80} list={people} {...bind('owner')} />
        <datalist id={people}>
          {staff
            .filter(({ active }) => active)
            .map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
        </datalist>
      </div>
      <div className="fill-row fill-times">
        <TimeChoice
          label={t('handover:fill.dueAt')}
          value={filled.dueAt}
          onChange={(dueAt) => set({ dueAt })}
        />
        <TimeChoice
          label={t('handover:fill.promisedAt')}
          value={filled.promisedAt}
          onChange={(promisedAt) => set({ promisedAt })}
        />
      </div>
      <div className="fill-row fill-who">
        <TextField label={t('today:entry.name')} maxLength={80} {...bind('name')} />
        <PhoneField {...bind('phone')} />
        <TextField label={t('today:entry.orderNo')} maxLength={64} {...bind('orderNo')} />
        <TextField
          label={t('handover:fill.contingency')}
          placeholder={t('handover:fill.contingencyHint')}
          maxLength={300}
          {...bind('contingency')}
        />
      </div>
    </>
  );
};

/** What was typed over the row, kept as a draft; what to send, and how. */
const useFilling = (row: FollowUpRow, onDone: FillGapProps['onDone']) => {
  const t = useText();
  const { zone } = useFrame().calendar;
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const draft = useDraft<Typed>(draftKey('filling', row.id), NOTHING_TYPED);
  const filled = useMemo(() => ({ ...filledFrom(row, zone), ...draft.value }), [row, zone, draft.value]);
  const changes = changesOf(row, filled, zone);
  const leave = (goOn: boolean): void => {
    draft.clear();
    onDone(goOn);
  };
  /** Closes the form; what was typed is there when it is opened again. */
  const close = (): void => {
    draft.flush();
    onDone(false);
  };
  const save = async (goOn: boolean): Promise<void> => {
    if (busy) return;
    if (changes === null) {
      if (goOn) leave(true);
      return;
    }
    setBusy(true);
    const input = { followUpId: row.id, changes };
    const result = await send(
      { name: 'updateFollowUp', input },
      { done: t('handover:fill.saved'), before: row },
    );
    setBusy(false);
    if (result.ok) leave(goOn);
  };
  return { filled, canSave: changes !== null && !busy, draft, leave, close, save };
};

/** Completes a follow-up in its place: how bad, what, what next by whom and when, the promise, and what if (I-PASS). */
export const FillGap = ({ row, onDone }: FillGapProps) => {
  const t = useText();
  const { filled, canSave, draft, leave, close, save } = useFilling(row, onDone);
  const form = useRef<HTMLFormElement>(null);
  // Newer Chromium answers with a promise, which is no clean-up.
  useEffect(() => void form.current?.scrollIntoView({ block: 'nearest' }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    keepFromList(event);
    if (event.key === 'Escape' && !isComposing(event)) {
      event.preventDefault();
      close();
    } else if (isEnter(event) && event.repeat) event.preventDefault();
    else if (isSubmitCtrlEnter(event)) {
      // Also keeps the window's own Ctrl+Enter from signing.
      event.preventDefault();
      void save(true);
    }
  };
  return (
    <Form
      ref={form}
      className="fill appear"
      aria-label={t('handover:fill.title', { summary: maskPhonesIn(row.summary) })}
      onSubmit={() => save(false)}
      onBlur={draft.flush}
      onKeyDown={onKeyDown}
    >
      <Fields filled={filled} set={(typed) => draft.set({ ...draft.value, ...typed })} />
      <div className="fill-actions">
        <Button look="primary" size="small" type="submit" disabled={!canSave}>
          {t('common:action.save')} <Kbd>Enter</Kbd>
        </Button>
        <Button size="small" onClick={() => void save(true)}>
          {t('handover:fill.next')} <Kbd>Ctrl+Enter</Kbd>
        </Button>
        <Button look="quiet" size="small" onClick={() => leave(false)}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </Form>
  );
};

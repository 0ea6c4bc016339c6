import { useDeferredValue, useMemo, useState } from 'react';
import { LONGEST_BRIEFING } from '../../../../shared/events/briefing-bodies.ts';
import { readMarkdown } from '../../../../shared/manual/markdown.ts';
import type { BriefingRow } from '../../../../shared/projection/rows.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { briefingKinds } from '../../../../shared/vocabulary.ts';
import { briefingItem } from '../../../briefings/address.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { isSubmitCtrlEnter } from '../../../keyboard.ts';
import { MANUAL } from '../../../navigation.ts';
import { useDraft, useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Kbd } from '../../../ui/small.tsx';
import { BriefingText } from './briefing-text.tsx';
import { type BriefingFormValue, blankBriefing, formOf, readBriefingForm } from './new-briefing.ts';
import { QuestionFields } from './question-fields.tsx';
import { ReaderFields } from './reader-fields.tsx';

interface Typed {
  /** `null` while nothing was typed. */
  readonly form: BriefingFormValue | null;
  /** What was seen of it when the typing began; empty for a new one. */
  readonly basedOn: string;
}

const NOTHING: Typed = { form: null, basedOn: '' };

interface FormProps {
  /** `null` announces a new one. */
  readonly row: BriefingRow | null;
}

/** The form, kept as it is typed until it is in the book. */
const useBriefingForm = (row: BriefingRow | null) => {
  const t = useText();
  const send = useSend();
  const { navigation } = useServices();
  const { now, zone } = useFrame().calendar;
  const today = localDateOf(now, zone);
  const draft = useDraft<Typed>(`briefing-${row?.id ?? 'new'}`.slice(0, 80), NOTHING);
  const [busy, setBusy] = useState(false);
  const before = useMemo(() => (row === null ? blankBriefing(today) : formOf(row)), [row, today]);
  const form = draft.value.form ?? before;
  const { said, gaps } = readBriefingForm(form, today, row);
  const isSame = JSON.stringify(form) === JSON.stringify(before);
  const change = (next: Partial<BriefingFormValue>): void => {
    const basedOn = draft.value.form === null ? (row?.head ?? '') : draft.value.basedOn;
    draft.set({ form: { ...form, ...next }, basedOn });
  };
  const leave = (id: string): void =>
    navigation.go(MANUAL, briefingItem(id === '' ? { page: 'list' } : { page: 'one', id }));
  const save = async (): Promise<void> => {
    if (said === null || isSame || busy) return;
    setBusy(true);
    const { title } = said;
    const result =
      row === null
        ? await send(
            { name: 'announceBriefing', input: said },
            { done: t('briefings:done.announced', { title }) },
          )
        : await send(
            {
              name: 'changeBriefing',
              input: {
                ...{ briefingId: row.id, ...said, readAgain: form.readAgain },
                basedOn: draft.value.basedOn || undefined,
              },
            },
            { done: t('briefings:done.changed', { title }), before: row },
          );
    setBusy(false);
    if (!result.ok) {
      // What it says now stands below the form: whoever saves once more has seen it.
      if (result.error.code === 'changedMeanwhile' && row !== null) draft.set({ form, basedOn: row.head });
      return;
    }
    draft.set(NOTHING);
    draft.flush();
    leave(result.value.id);
  };
  return {
    form,
    change,
    save,
    leave,
    gaps,
    draft,
    today,
    isReady: said !== null && !isSame && !busy,
    isSame,
  };
};

/** What the readers will see; what cannot be shown is told, not guessed. */
const Preview = ({ text }: { readonly text: string }) => {
  const t = useText();
  const shown = useDeferredValue(text);
  const problems = useMemo(() => readMarkdown(shown).problems.length, [shown]);
  if (shown.trim() === '') return null;
  return (
    <section className="briefing-preview" aria-label={t('briefings:form.preview')}>
      <h2>{t('briefings:form.preview')}</h2>
      {problems === 0 ? null : (
        <p className="notice notice-amber">{t('briefings:form.problems', { count: problems })}</p>
      )}
      <BriefingText text={shown} />
    </section>
  );
};

/** A lead’s form: what it is, its words with a preview, the day, the readers, the questions. */
export const BriefingForm = ({ row }: FormProps) => {
  const t = useText();
  const { form, change, save, leave, gaps, draft, today, isReady, isSame } = useBriefingForm(row);
  const isElsewhere = row !== null && draft.value.form !== null && draft.value.basedOn !== row.head;
  return (
    <Form
      className="briefing-form"
      aria-label={t(row === null ? 'briefings:new' : 'briefings:form.heading')}
      onSubmit={save}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (!isSubmitCtrlEnter(event)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <h1>{t(row === null ? 'briefings:new' : 'briefings:form.heading')}</h1>
      {isElsewhere ? <p className="notice notice-amber">{t('briefings:form.changedMeanwhile')}</p> : null}
      <div>
        <Segmented
          label={t('briefings:form.kind')}
          value={form.kind}
          choices={briefingKinds.map((value) => ({ value, label: t(`briefings:kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <TextField
        label={t('briefings:form.title')}
        autoFocus={row === null}
        maxLength={80}
        value={form.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        label={t('briefings:form.text')}
        hint={t('briefings:form.textHint')}
        className="briefing-words"
        rows={8}
        maxLength={LONGEST_BRIEFING}
        value={form.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Preview text={form.text} />
      <TextField
        label={t('briefings:form.dueOn')}
        type="date"
        className="briefing-date"
        min={row === null ? today : undefined}
        value={form.dueOn}
        problem={gaps.includes('dueOn') ? t('briefings:form.dueWrong') : null}
        onChange={(event) => change({ dueOn: event.target.value })}
      />
      <ReaderFields form={form} onChange={change} />
      <QuestionFields questions={form.questions} onChange={(questions) => change({ questions })} />
      {row === null ? null : (
        <label className="briefing-box">
          <input
            type="checkbox"
            checked={form.readAgain}
            onChange={(event) => change({ readAgain: event.target.checked })}
          />{' '}
          {t('briefings:form.askAgain')}
        </label>
      )}
      <div className="briefing-actions">
        <Button type="submit" look="primary" disabled={!isReady}>
          {t(row === null ? 'briefings:form.announce' : 'common:action.save')} <Kbd>Ctrl+Enter</Kbd>
        </Button>
        <Button onClick={() => leave(row?.id ?? '')}>{t('briefings:form.later')}</Button>
        {isSame ? null : (
          <Button look="quiet" onClick={draft.clear}>
            {t('briefings:form.discard')}
          </Button>
        )}
      </div>
      {gaps.length === 0 || isSame ? null : (
        <p className="faint" role="status">
          {t('briefings:form.gaps', {
            what: gaps.map((gap) => t(`briefings:form.gap.${gap}`)).join(t('briefings:and')),
          })}
        </p>
      )}
    </Form>
  );
};

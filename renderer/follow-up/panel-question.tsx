import { useState } from 'react';
import type { FollowUpQuestion, FollowUpRow } from '../../shared/projection/rows.ts';
import { whoKnows } from '../../shared/rules/decide-question.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import type { MissingField } from '../../shared/vocabulary.ts';
import { agoText } from '../format/moments.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { isSubmitEnter } from '../keyboard.ts';
import { useMe } from '../queries/people.ts';
import { useDraft, useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { AskForm } from './ask-form.tsx';

interface RowProps {
  readonly row: FollowUpRow;
}

const EMPTY_ANSWER = { text: '' };

/** The field of the panel in which a missing part is written. */
const fieldOf: Readonly<Record<MissingField, string>> = {
  nextAction: 'nextText',
  nextActionTime: 'nextDue',
  promise: 'promisedAt',
  contact: 'phone',
  background: 'details',
};

/** Goes to the field in which this is written; the time of a step that is not named yet starts with the step. */
const goToField = (from: HTMLElement, missing: MissingField): void => {
  const panel = from.closest('.panel');
  const named = (name: string): HTMLElement | null | undefined =>
    panel?.querySelector<HTMLElement>(`[name="${name}"]:not(:disabled)`);
  const field = named(fieldOf[missing]) ?? named('nextText');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

const Missing = ({ missing }: Pick<FollowUpQuestion, 'missing'>) => {
  const t = useText();
  if (missing.length === 0) return null;
  return (
    <p className="question-missing">
      <span className="faint">{t('today:question.missing')}</span>
      {missing.map((field) => (
        <button
          key={field}
          type="button"
          className="chip chip-small"
          onClick={(event) => goToField(event.currentTarget, field)}
        >
          {t(`vocabulary:missing.${field}`)}
        </button>
      ))}
    </p>
  );
};

/** One field and Enter: the question goes back to who knows, the answer to who asked. */
const AnswerForm = ({ row }: RowProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`answer-${row.id}`, EMPTY_ANSWER);
  const submit = async (): Promise<void> => {
    const text = draft.value.text.trim();
    if (text === '') return;
    const result = await send(
      { name: 'answerQuestion', input: { followUpId: row.id, text } },
      { done: t('today:question.answeredDone') },
    );
    if (result.ok) draft.clear();
  };
  return (
    <TextArea
      label={t('today:question.answer')}
      placeholder={t('today:question.answerPlaceholder')}
      rows={1}
      maxLength={2000}
      value={draft.value.text}
      onChange={(event) => draft.set({ text: event.target.value })}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (!isSubmitEnter(event)) return;
        event.preventDefault();
        void submit();
      }}
    />
  );
};

/** The newest question, with its answer once there is one. Anybody may answer: the one who was asked may be at home. */
const Question = ({ row, question }: RowProps & { readonly question: FollowUpQuestion }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const me = useMe();
  const { by, to, at, text, answer } = question;
  const isToMe = me !== null && me !== undefined && (to ?? whoKnows(row)) === me.staff.id;
  return (
    <div className={`question ${answer === null ? 'question-open' : ''}`}>
      <p>
        <strong>
          {isToMe
            ? t('today:question.toMe', { name: names(by) })
            : t('today:question.asked', { name: names(by), to: names(to ?? whoKnows(row)) })}
        </strong>
        <span className="faint"> {agoText(at, calendar, t)}</span>
      </p>
      <p className="question-words">{maskPhonesIn(text)}</p>
      <Missing missing={question.missing} />
      {answer === null ? (
        <AnswerForm row={row} />
      ) : (
        <p className="question-answer">
          <strong>{names(answer.by)}</strong>
          <span className="faint"> {agoText(answer.at, calendar, t)}</span>
          <br />
          <span className="question-words">{maskPhonesIn(answer.text)}</span>
        </p>
      )}
    </div>
  );
};

/** What is asked and answered about an open follow-up, and the way to ask at any time. */
export const PanelQuestion = ({ row }: RowProps) => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  if (row.state !== 'open') return null;
  return (
    <section className="panel-section panel-question" aria-label={t('today:question.title')}>
      {row.question === null ? null : <Question row={row} question={row.question} />}
      {asking ? (
        <AskForm row={row} onDone={() => setAsking(false)} />
      ) : (
        <Button size="small" look="quiet" className="question-open-form" onClick={() => setAsking(true)}>
          {t('today:question.open')}
        </Button>
      )}
    </section>
  );
};

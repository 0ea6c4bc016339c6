import './promise.css';
import type { KeyboardEvent } from 'react';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { whoKnows } from '../../shared/rules/decide-question.ts';
import { type MissingField, missingFields } from '../../shared/vocabulary.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { isComposing, isSubmitEnter } from '../keyboard.ts';
import { type Draft, useDraft, useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

interface QuestionForm {
  readonly text: string;
  readonly missing: readonly MissingField[];
}
const EMPTY_QUESTION: QuestionForm = { text: '', missing: [] };

const MissingChips = ({ draft }: { readonly draft: Draft<QuestionForm> }) => {
  const t = useText();
  const { text, missing } = draft.value;
  const toggle = (field: MissingField): void => {
    const rest = missing.filter((one) => one !== field);
    draft.set({ text, missing: rest.length < missing.length ? rest : [...missing, field] });
  };
  return (
    <fieldset className="promise">
      <legend className="field-label">{t('today:question.lacking')}</legend>
      <div className="promise-choices">
        {missingFields.map((field) => (
          <button
            key={field}
            type="button"
            className="chip chip-small"
            aria-pressed={missing.includes(field)}
            onClick={() => toggle(field)}
          >
            {t(`vocabulary:missing.${field}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
};

interface AskFormProps {
  readonly row: FollowUpRow;
  readonly onDone: () => void;
}

/** Sends the question; chips alone are a question too, in so many words. */
const useAsk = ({ row, onDone }: AskFormProps, draft: Draft<QuestionForm>, to: string) => {
  const t = useText();
  const send = useSend();
  return async (): Promise<void> => {
    const { text, missing } = draft.value;
    const labels = missing.map((field) => t(`vocabulary:missing.${field}`)).join(t('today:question.and'));
    const words = text.trim() === '' && labels !== '' ? t('today:question.lacks', { labels }) : text.trim();
    if (words === '') return;
    const lacking = missing.length === 0 ? {} : { missing: [...missing] };
    const input = { followUpId: row.id, text: words, ...lacking };
    const result = await send(
      { name: 'questionFollowUp', input },
      { done: t('today:question.done', { to }) },
    );
    if (!result.ok) return;
    draft.clear();
    onDone();
  };
};

/** A question to whoever knows about it, with what is missing as chips. */
export const AskForm = (props: AskFormProps) => {
  const t = useText();
  const { row, onDone } = props;
  const { names } = useFrame();
  const draft = useDraft(`question-${row.id}`, EMPTY_QUESTION);
  const to = names(whoKnows(row));
  const submit = useAsk(props, draft, to);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && !isComposing(event)) {
      // The form is given up, not the panel around it.
      event.preventDefault();
      onDone();
    }
    if (!isSubmitEnter(event)) return;
    event.preventDefault();
    void submit();
  };
  return (
    <div className="question-ask appear">
      <TextField
        label={t('today:question.ask', { to })}
        placeholder={t('today:question.askPlaceholder')}
        autoFocus
        maxLength={300}
        value={draft.value.text}
        onChange={(event) => draft.set({ ...draft.value, text: event.target.value })}
        onBlur={draft.flush}
        onKeyDown={onKeyDown}
      />
      <MissingChips draft={draft} />
      <div className="question-actions">
        <Button size="small" look="quiet" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button size="small" onClick={() => void submit()}>
          {t('today:question.send')}
        </Button>
      </div>
    </div>
  );
};

import { MOST_QUESTIONS } from '../../../../shared/events/briefing-bodies.ts';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { type BriefingFormValue, NO_QUESTION, PLACES, type QuestionForm } from './new-briefing.ts';

interface OneProps {
  readonly value: QuestionForm;
  readonly place: number;
  readonly onChange: (next: QuestionForm) => void;
  readonly onRemove: () => void;
}

const OneQuestion = ({ value, place, onChange, onRemove }: OneProps) => {
  const t = useText();
  const number = place + 1;
  const setOption = (at: number, text: string): void =>
    onChange({ ...value, options: value.options.map((one, index) => (index === at ? text : one)) });
  return (
    <fieldset className="briefing-question">
      <legend>{t('briefings:form.questionNo', { number })}</legend>
      <TextField
        label={t('briefings:form.question')}
        maxLength={200}
        value={value.question}
        onChange={(event) => onChange({ ...value, question: event.target.value })}
      />
      <p className="field-hint">{t('briefings:form.optionsHint')}</p>
      {PLACES.map((at) => (
        <div key={at} className="briefing-option">
          <input
            type="radio"
            name={`briefing-answer-${place}`}
            aria-label={t('briefings:form.isRight', { number: at + 1 })}
            checked={value.answer === at}
            onChange={() => onChange({ ...value, answer: at })}
          />
          <TextField
            label={t('briefings:form.option', { number: at + 1 })}
            labelHidden
            placeholder={t('briefings:form.option', { number: at + 1 })}
            maxLength={120}
            value={value.options[at] ?? ''}
            onChange={(event) => setOption(at, event.target.value)}
          />
        </div>
      ))}
      <TextField
        label={t('briefings:form.explanation')}
        maxLength={300}
        value={value.explanation}
        onChange={(event) => onChange({ ...value, explanation: event.target.value })}
      />
      <Button size="small" look="quiet" onClick={onRemove}>
        {t('briefings:form.removeQuestion')}
      </Button>
    </fieldset>
  );
};

interface QuestionsProps {
  readonly questions: BriefingFormValue['questions'];
  readonly onChange: (next: BriefingFormValue['questions']) => void;
}

/** Up to five questions; those who have read it are asked them, now and again. */
export const QuestionFields = ({ questions, onChange }: QuestionsProps) => {
  const t = useText();
  return (
    <section className="briefing-questions" aria-label={t('briefings:form.questions')}>
      <h2>{t('briefings:form.questions')}</h2>
      <p className="faint">{t('briefings:form.questionsHint')}</p>
      {questions.map((value, place) => (
        <OneQuestion
          // biome-ignore lint/suspicious/noArrayIndexKey: a question that is being typed has no other name
          key={place}
          value={value}
          place={place}
          onChange={(next) => onChange(questions.map((one, index) => (index === place ? next : one)))}
          onRemove={() => onChange(questions.filter((_, index) => index !== place))}
        />
      ))}
      {questions.length >= MOST_QUESTIONS ? null : (
        <Button onClick={() => onChange([...questions, NO_QUESTION])}>
          {t('briefings:form.addQuestion')}
        </Button>
      )}
    </section>
  );
};

import { type KeyboardEvent, useState } from 'react';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { useText } from '../../../i18n/text.ts';
import { matches } from '../../../keyboard.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Kbd, SeverityMark } from '../../../ui/small.tsx';
import type { Entry } from '../entry.ts';
import { isConfirmEnter } from '../entry-keys.ts';
import { answerAtOnce, question, refuse, type, type Verdicts, wordsOn } from '../verdicts.ts';

interface QuestionPageProps {
  readonly entry: Entry;
  readonly verdicts: Verdicts;
  /** Held by the shift that takes over, so that it cannot be refused. */
  readonly isOwn: boolean;
  readonly onType: (verdicts: Verdicts) => void;
  readonly onSay: (verdicts: Verdicts) => void;
}

/** One collected question: answered on the spot, kept as a question, or the item is not taken. */
export const QuestionPage = ({ entry, verdicts, isOwn, onType, onSay }: QuestionPageProps) => {
  const t = useText();
  const { comment = '', missing = [], typed, answer: before = '' } = wordsOn(verdicts, entry) ?? {};
  const [answer, setAnswer] = useState(typed?.answer ?? before);
  const keep = (): void => onSay(question(verdicts, entry, comment, missing));
  const say = (): void => (answer.trim() === '' ? keep() : onSay(answerAtOnce(verdicts, entry, answer)));
  const leave = (): void => onSay(refuse(verdicts, entry, comment));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isConfirmEnter(event)) {
      event.preventDefault();
      say();
    } else if (matches(event, 'Alt+R')) {
      event.preventDefault();
      if (!isOwn && !event.repeat) leave();
    }
  };
  return (
    <div className="ex-item ex-question">
      <p className="ex-severity">
        <SeverityMark
          severity={entry.item.severity}
          label={t(`vocabulary:severity.${entry.item.severity}`)}
        />
        {maskPhonesIn(entry.item.summary)}
      </p>
      <h2 className="ex-summary">{maskPhonesIn(comment)}</h2>
      <TextField
        label={t('handover:exchange.answerLabel')}
        placeholder={t('handover:exchange.answerHint')}
        autoFocus
        className="ex-answer"
        maxLength={300}
        value={answer}
        onChange={(event) => {
          setAnswer(event.target.value);
          onType(type(verdicts, entry, { answer: event.target.value }));
        }}
        onKeyDown={onKeyDown}
      />
      <div className="ex-ways">
        <Button
          size="large"
          look={answer.trim() === '' ? 'plain' : 'primary'}
          disabled={answer.trim() === ''}
          onClick={say}
        >
          {t('handover:exchange.answered')} {answer.trim() === '' ? null : <Kbd>Enter</Kbd>}
        </Button>
        <Button size="large" look={answer.trim() === '' ? 'primary' : 'plain'} onClick={keep}>
          {t('handover:exchange.keep')} {answer.trim() === '' ? <Kbd>Enter</Kbd> : null}
        </Button>
        <Button
          size="large"
          look="quiet"
          disabled={isOwn}
          title={isOwn ? t('handover:take.ownItem') : undefined}
          onClick={leave}
        >
          {t('handover:exchange.leave')} <Kbd>Alt+R</Kbd>
        </Button>
      </div>
    </div>
  );
};

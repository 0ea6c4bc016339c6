import { type KeyboardEvent, useState } from 'react';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { useText } from '../../../i18n/text.ts';
import { isSubmitEnter, matches } from '../../../keyboard.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Kbd, SeverityMark } from '../../../ui/small.tsx';
import type { Entry } from '../entry.ts';
import { answerAtOnce, noteOn, question, refuse, type Verdicts } from '../verdicts.ts';

interface QuestionPageProps {
  readonly entry: Entry;
  readonly verdicts: Verdicts;
  readonly onSay: (verdicts: Verdicts) => void;
}

/** One collected question: answered on the spot, kept as a question, or the item is not taken. */
export const QuestionPage = ({ entry, verdicts, onSay }: QuestionPageProps) => {
  const t = useText();
  const comment = noteOn(verdicts, entry)?.comment ?? '';
  const [answer, setAnswer] = useState('');
  const keep = (): void => onSay(question(verdicts, entry, comment));
  const say = (): void => (answer.trim() === '' ? keep() : onSay(answerAtOnce(verdicts, entry, answer)));
  const leave = (): void => onSay(refuse(verdicts, entry, comment));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitEnter(event)) {
      event.preventDefault();
      say();
    } else if (matches(event, 'Alt+R')) {
      event.preventDefault();
      leave();
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
        onChange={(event) => setAnswer(event.target.value)}
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
        <Button size="large" look="quiet" onClick={leave}>
          {t('handover:exchange.leave')} <Kbd>Alt+R</Kbd>
        </Button>
      </div>
    </div>
  );
};

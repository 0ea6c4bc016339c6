import { type KeyboardEvent, type Ref, useState } from 'react';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Calendar } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter } from '../../keyboard.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tag } from '../../ui/small.tsx';
import { ItemLine } from './item-line.tsx';
import type { Entry, Verdict } from './take-over.ts';

export interface EntryActions {
  readonly onAccept: () => void;
  readonly onAsk: () => void;
  readonly onQuestion: (comment: string) => void;
  readonly onStopAsking: () => void;
  readonly onRetract: () => void;
}

interface AskProps {
  readonly before: string;
  readonly onQuestion: (comment: string) => void;
  readonly onStop: () => void;
}

/** A question needs its words: without them the next shift would know no more than before. */
const AskBox = ({ before, onQuestion, onStop }: AskProps) => {
  const t = useText();
  const [comment, setComment] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (): void => {
    if (comment.trim() === '') setProblem(t('handover:take.askEmpty'));
    else onQuestion(comment);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The list's own keys must not act on what is typed here.
    event.stopPropagation();
    if (isSubmitEnter(event)) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && !isComposing(event)) onStop();
  };
  return (
    <div className="ask appear">
      <TextField
        label={t('handover:take.askLabel')}
        placeholder={t('handover:take.askHint')}
        autoFocus
        maxLength={300}
        value={comment}
        problem={problem}
        onChange={(event) => setComment(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" look="primary" onClick={submit}>
        {t('handover:take.ask')}
      </Button>
      <Button size="small" look="quiet" onClick={onStop}>
        {t('common:action.cancel')}
      </Button>
    </div>
  );
};

const Said = ({ verdict, onRetract }: { readonly verdict: Verdict; readonly onRetract: () => void }) => {
  const t = useText();
  return (
    <>
      <Tag tone={verdict.decision === 'accepted' ? 'green' : 'amber'}>
        {t(`handover:take.${verdict.decision}`)}
      </Tag>
      <Button size="small" look="quiet" tabIndex={-1} onClick={onRetract}>
        {t('handover:take.retract')}
      </Button>
    </>
  );
};

interface EntryRowProps extends EntryActions {
  readonly entry: Entry;
  readonly verdict: Verdict | null;
  readonly changed: boolean;
  readonly asking: boolean;
  readonly current: boolean;
  readonly label: string;
  readonly calendar: Calendar;
  readonly ref: Ref<HTMLLIElement>;
  readonly onFocus: () => void;
}

const Marks = ({ entry, changed }: { readonly entry: Entry; readonly changed: boolean }) => {
  const t = useText();
  return (
    <>
      {entry.since === 'added' ? <Tag tone="accent">{t('handover:take.added')}</Tag> : null}
      {entry.since === 'unheard' ? <Tag tone="amber">{t('handover:take.unheard')}</Tag> : null}
      {changed ? <Tag tone="amber">{t('handover:take.changed')}</Tag> : null}
    </>
  );
};

/** One follow-up to go through: accept it or question it, by key or by click. */
export const EntryRow = (props: EntryRowProps) => {
  const { entry, verdict, changed, asking, current, label, calendar, ref, onFocus } = props;
  const t = useText();
  return (
    <li
      ref={ref}
      className={`ho-entry ${verdict === null ? '' : `ho-entry-${verdict.decision}`}`}
      aria-label={label}
      aria-current={current}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
    >
      <ItemLine item={entry.item} calendar={calendar} tags={<Marks entry={entry} changed={changed} />}>
        {entry.followUp?.details ? (
          <p className="ho-item-details">{maskPhonesIn(entry.followUp.details)}</p>
        ) : null}
        {verdict?.decision === 'questioned' && !asking ? (
          <p className="ho-entry-comment">{maskPhonesIn(verdict.comment)}</p>
        ) : null}
        {asking ? (
          <AskBox before={verdict?.comment ?? ''} onQuestion={props.onQuestion} onStop={props.onStopAsking} />
        ) : null}
      </ItemLine>
      <div className="ho-entry-actions">
        {verdict === null ? (
          <>
            <Button size="small" tabIndex={current ? 0 : -1} onClick={props.onAccept}>
              {t('handover:take.keys')}
            </Button>
            <Button size="small" look="quiet" tabIndex={current ? 0 : -1} onClick={props.onAsk}>
              {t('handover:take.keyQuestion')}
            </Button>
          </>
        ) : (
          <Said verdict={verdict} onRetract={props.onRetract} />
        )}
      </div>
    </li>
  );
};

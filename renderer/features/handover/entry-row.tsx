import { type ReactNode, type Ref, useMemo } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { phonesOf } from '../../../shared/rules/decide-phone.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Calendar } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Phones } from '../../phones/phones.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd, Tag } from '../../ui/small.tsx';
import type { Entry } from './entry.ts';
import type { EntryDeed } from './entry-keys.ts';
import { ItemLine } from './item-line.tsx';
import { SaidLines } from './said-lines.tsx';
import { isHalfSaid, type Said, type Verdict } from './verdicts.ts';

/** The deeds a row offers by click as well as by key. */
export type RowDeed = Extract<EntryDeed, 'accept' | 'question' | 'refuse' | 'give'>;

interface EntryRowProps {
  readonly entry: Entry;
  /** Whatever was said about it, about an older version too. */
  readonly words: Verdict | null;
  /** Held by the shift that takes over, so that it cannot be refused. */
  readonly isOwn: boolean;
  readonly verdict: Said | null;
  readonly changed: boolean;
  readonly current: boolean;
  readonly label: string;
  readonly calendar: Calendar;
  /** What is open under it, if anything is. */
  readonly box: ReactNode;
  readonly ref: Ref<HTMLLIElement>;
  readonly onFocus: () => void;
  readonly onDeed: (deed: RowDeed) => void;
  readonly onRetract: () => void;
}

const tones = { accepted: 'green', questioned: 'amber', refused: 'red' } as const;

const Marks = ({ entry, words, changed }: Pick<EntryRowProps, 'entry' | 'words' | 'changed'>) => {
  const t = useText();
  const { names } = useFrame();
  const takenBy = words?.takenBy;
  const isAsked = words?.decision === null && words.comment !== '' && words.answer === undefined;
  return (
    <>
      {takenBy === undefined ? null : (
        <Tag tone="accent">{t('handover:take.takenBy', { name: names(takenBy) })}</Tag>
      )}
      {isAsked ? <Tag tone="amber">{t('handover:take.asked')}</Tag> : null}
      {words !== null && isHalfSaid(words) ? <Tag tone="amber">{t('handover:take.halfSaid')}</Tag> : null}
      {entry.since === 'added' ? <Tag tone="accent">{t('handover:take.added')}</Tag> : null}
      {entry.since === 'unheard' ? <Tag tone="amber">{t('handover:take.unheard')}</Tag> : null}
      {changed ? <Tag tone="amber">{t('handover:take.changed')}</Tag> : null}
    </>
  );
};

interface ActionsProps {
  readonly entry: Entry;
  readonly isOwn: boolean;
  readonly current: boolean;
  readonly onDeed: (deed: RowDeed) => void;
}

const Actions = ({ entry, isOwn, current, onDeed }: ActionsProps) => {
  const t = useText();
  const accept = entry.item.severity === 'red' ? t('handover:take.keyReadBack') : t('handover:take.keys');
  const deeds: readonly (readonly [RowDeed, string, string])[] = [
    ['accept', accept, 'Enter'],
    ['question', t('handover:take.keyQuestion'), 'Q'],
    ['refuse', t('handover:take.keyRefuse'), 'R'],
    ['give', t('handover:take.keyGive'), 'P'],
  ];
  return deeds.map(([deed, text, key]) => (
    <Button
      key={deed}
      size="small"
      look={deed === 'accept' ? 'plain' : 'quiet'}
      tabIndex={current ? 0 : -1}
      disabled={deed === 'refuse' && isOwn}
      title={deed === 'refuse' && isOwn ? t('handover:take.ownItem') : key}
      onClick={() => onDeed(deed)}
    >
      {text} {current ? <Kbd>{key}</Kbd> : null}
    </Button>
  ));
};

/** The numbers of the item in hand, to call the customer before one takes it. */
const EntryPhones = ({ row }: { readonly row: FollowUpRow }) => {
  const about = useMemo(() => ({ followUpId: row.id }), [row.id]);
  return <Phones about={about} phones={phonesOf(row)} lookKey="near" />;
};

/** One follow-up to go through: accept, question, refuse, or put into a colleague's hand; by key or by click. */
export const EntryRow = (props: EntryRowProps) => {
  const { entry, words, isOwn, verdict, changed, current, label, calendar, box, ref } = props;
  const { onFocus, onDeed, onRetract } = props;
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
      <ItemLine
        item={entry.item}
        calendar={calendar}
        tags={<Marks entry={entry} words={words} changed={changed} />}
      >
        {entry.followUp?.details ? (
          <p className="ho-item-details">{maskPhonesIn(entry.followUp.details)}</p>
        ) : null}
        {current && entry.followUp !== null ? <EntryPhones row={entry.followUp} /> : null}
        {current && isOwn ? <p className="faint">{t('handover:take.ownItem')}</p> : null}
        {box === null ? <SaidLines said={words} /> : box}
      </ItemLine>
      <div className="ho-entry-actions">
        {box !== null ? null : verdict === null ? (
          <Actions entry={entry} isOwn={isOwn} current={current} onDeed={onDeed} />
        ) : (
          <>
            <Tag tone={tones[verdict.decision]}>{t(`handover:take.${verdict.decision}`)}</Tag>
            <Button size="small" look="quiet" tabIndex={-1} onClick={onRetract}>
              {t('handover:take.retract')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
};

import type { ReactNode, Ref } from 'react';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Calendar } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd, Tag } from '../../ui/small.tsx';
import type { Entry } from './entry.ts';
import type { EntryDeed } from './entry-keys.ts';
import { ItemLine } from './item-line.tsx';
import { SaidLines } from './said-lines.tsx';
import type { Said, Verdict } from './verdicts.ts';

/** The deeds a row offers by click as well as by key. */
export type RowDeed = Extract<EntryDeed, 'accept' | 'question' | 'refuse' | 'give'>;

interface EntryRowProps {
  readonly entry: Entry;
  readonly note: Verdict | null;
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

const Marks = ({ entry, note, changed }: Pick<EntryRowProps, 'entry' | 'note' | 'changed'>) => {
  const t = useText();
  const { names } = useFrame();
  const takenBy = note?.takenBy;
  const isAsked = note !== null && note.decision === null && note.comment !== '' && note.answer === undefined;
  return (
    <>
      {takenBy === undefined ? null : (
        <Tag tone="accent">{t('handover:take.takenBy', { name: names(takenBy) })}</Tag>
      )}
      {isAsked ? <Tag tone="amber">{t('handover:take.asked')}</Tag> : null}
      {entry.since === 'added' ? <Tag tone="accent">{t('handover:take.added')}</Tag> : null}
      {entry.since === 'unheard' ? <Tag tone="amber">{t('handover:take.unheard')}</Tag> : null}
      {changed ? <Tag tone="amber">{t('handover:take.changed')}</Tag> : null}
    </>
  );
};

interface ActionsProps {
  readonly entry: Entry;
  readonly current: boolean;
  readonly onDeed: (deed: RowDeed) => void;
}

const Actions = ({ entry, current, onDeed }: ActionsProps) => {
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
      title={key}
      onClick={() => onDeed(deed)}
    >
      {text} {current ? <Kbd>{key}</Kbd> : null}
    </Button>
  ));
};

/** One follow-up to go through: accept, question, refuse, or put into a colleague's hand; by key or by click. */
export const EntryRow = (props: EntryRowProps) => {
  const { entry, note, verdict, changed, current, label, calendar, box, ref, onFocus, onDeed, onRetract } =
    props;
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
        tags={<Marks entry={entry} note={note} changed={changed} />}
      >
        {entry.followUp?.details ? (
          <p className="ho-item-details">{maskPhonesIn(entry.followUp.details)}</p>
        ) : null}
        {box === null ? <SaidLines said={note} /> : box}
      </ItemLine>
      <div className="ho-entry-actions">
        {box !== null ? null : verdict === null ? (
          <Actions entry={entry} current={current} onDeed={onDeed} />
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

import { useRef, useState } from 'react';
import type { FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import type { Me } from '../../queries/people.ts';
import { KeyHints } from '../../ui/key-hints.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { DoneList } from './done-list.tsx';
import { EntryList } from './entry-list.tsx';
import { ExchangeStart } from './exchange/exchange-start.tsx';
import { OffDuty } from './off-duty.tsx';
import { TakeFoot } from './take-foot.tsx';
import { acceptRest, nextWaiting } from './take-over.ts';
import type { Taking, TakingSide } from './takers.ts';
import { type TakeOverList, useTakeOver } from './use-take-over.ts';
import { waitingFor } from './view.ts';

interface FromProps {
  readonly handover: HandoverRow;
  readonly calendar: Calendar;
}

/** Who hands over what, in their own words. */
const From = ({ handover, calendar }: FromProps) => {
  const t = useText();
  const { names, templates } = useFrame();
  const shift = shiftText(handover.fromShift, templates, calendar, t);
  const moment = momentText(handover.signedAt, calendar, t);
  return (
    <div className="from">
      <p>
        <strong>{t('handover:take.from', { shift })}</strong>{' '}
        <span className="faint">
          {t('handover:take.signedBy', { name: names(handover.signedBy), moment })}
        </span>
      </p>
      {handover.remarks === null ? null : <p className="from-remarks">{maskPhonesIn(handover.remarks)}</p>}
      {handover.additions.map(({ at, by, text }) => (
        <p key={at + text} className="from-remarks">
          <span className="faint">
            {t('handover:take.additions')} · {names(by)} {momentText(at, calendar, t)}
          </span>{' '}
          {maskPhonesIn(text)}
        </p>
      ))}
    </div>
  );
};

const ClosedSince = ({
  rows,
  calendar,
}: {
  readonly rows: readonly FollowUpRow[];
  readonly calendar: Calendar;
}) => {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <details className="closed-since">
      <summary>{t('handover:take.closedSince', { count: rows.length })}</summary>
      <DoneList
        done={rows.map(({ id, summary, outcome, closedAt }) => ({ id, summary, outcome, at: closedAt }))}
        calendar={calendar}
      />
    </details>
  );
};

const TakeKeys = () => {
  const t = useText();
  return (
    <KeyHints
      hints={[
        ['↑↓', t('handover:take.keyMove')],
        ['Enter', t('handover:take.keys')],
        ['Q', t('handover:take.keyQuestion')],
        ['R', t('handover:take.keyRefuse')],
        ['P', t('handover:take.keyGive')],
        ['A', t('handover:take.keyRest')],
      ]}
    />
  );
};

interface BesideProps {
  readonly side: TakingSide;
  readonly onChoose: (staffId: string) => void;
}

/** Says in whose name the list is gone through when a colleague stands beside me, and lets another be named. */
const Beside = ({ side, onChoose }: BesideProps) => {
  const t = useText();
  const { names } = useFrame();
  const { receiver, candidates, isBesideMe } = side;
  if (!isBesideMe) return null;
  return (
    <div className="ho-beside">
      <p>{t('handover:take.beside', { name: names(receiver.staffId) })}</p>
      {candidates.length > 1 ? (
        <Segmented
          label={t('handover:take.besideWho')}
          value={receiver.staffId}
          choices={candidates.map(({ staffId }) => ({ value: staffId, label: names(staffId) }))}
          onChange={onChoose}
        />
      ) : null}
    </div>
  );
};

interface ListProps extends BesideProps {
  readonly list: TakeOverList;
  readonly draft: ReturnType<typeof useTakeOver>['draft'];
}

const TakeList = ({ side, list, draft, onChoose }: ListProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const [round, setRound] = useState(0);
  const sign = useRef<HTMLButtonElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const { verdicts } = draft.value;
  const { receiver, handovers, takers } = side;
  const say = (next: typeof verdicts): void => draft.set({ ...draft.value, verdicts: next });
  // The button is disabled until this has been drawn.
  const goToSign = (): void => void requestAnimationFrame(() => sign.current?.focus());
  // Once the exchange is off the screen the keys are the list's again, however it was begun.
  const goToList = (): void =>
    void requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLElement>(':scope > [aria-current="true"]')?.focus(),
    );
  const rest = (): void => {
    const next = acceptRest(list.entries, verdicts);
    say(next);
    if (nextWaiting(list.entries, next, null) === null) goToSign();
  };
  return (
    <>
      <div className="handover-scroll">
        <header className="ho-panel-head">
          <Beside side={side} onChoose={onChoose} />
          {handovers.map((handover) => (
            <From key={handover.id} handover={handover} calendar={calendar} />
          ))}
          <ClosedSince rows={list.closedSince} calendar={calendar} />
        </header>
        {list.entries.length === 0 ? (
          <p className="card part-empty">{t('handover:take.empty')}</p>
        ) : (
          <>
            <div className="ho-list-head">
              <TakeKeys />
              <ExchangeStart
                receiver={receiver}
                handovers={handovers}
                list={list}
                draft={draft}
                onFinished={() => {
                  setRound(round + 1);
                  goToList();
                }}
                onLeft={goToList}
              />
            </div>
            <EntryList
              key={`${receiver.staffId} ${round}`}
              entries={list.entries}
              verdicts={verdicts}
              calendar={calendar}
              takers={takers}
              shift={receiver.shift}
              ref={rows}
              onSay={say}
              onRest={rest}
              onAllSaid={goToSign}
            />
          </>
        )}
      </div>
      <TakeFoot side={side} list={list} draft={draft} onRest={rest} sign={sign} />
    </>
  );
};

const TakeSide = ({ side, onChoose }: BesideProps) => {
  const t = useText();
  const { draft, list } = useTakeOver(side.receiver, side.handovers);
  if (list === undefined) return <p className="loading">{t('handover:loading')}</p>;
  return <TakeList side={side} list={list} draft={draft} onChoose={onChoose} />;
};

interface TakePanelProps {
  readonly me: Me;
  readonly handovers: readonly HandoverRow[];
  readonly taking: Taking;
}

/** The incoming side: every open follow-up exactly once, each accepted, questioned or refused, then one signature. */
export const TakePanel = ({ me, handovers, taking: { side, choose } }: TakePanelProps) => {
  const t = useText();
  const waiting = waitingFor(handovers, me.attendance?.shift ?? null);
  if (side !== null) return <TakeSide key={side.receiver.staffId} side={side} onChoose={choose} />;
  if (waiting.length > 0 && me.attendance === null)
    return <OffDuty text={t('handover:offDuty.take', { count: waiting.length })} />;
  return (
    <div className="card">
      <EmptyState title={t('handover:take.nothing')} text={t('handover:take.nothingText')} />
    </div>
  );
};

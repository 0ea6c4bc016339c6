import type { FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import type { Me } from '../../queries/people.ts';
import { EmptyState, Kbd } from '../../ui/small.tsx';
import { EntryList } from './entry-list.tsx';
import { DoneList } from './give-sections.tsx';
import { OffDuty } from './off-duty.tsx';
import { TakeFoot } from './take-foot.tsx';
import { acceptRest } from './take-over.ts';
import { type TakeOverList, useTakeOver } from './use-take-over.ts';

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

const KeyHints = () => {
  const t = useText();
  const hints = [
    ['↑↓', t('handover:take.keyMove')],
    ['Enter', t('handover:take.keys')],
    ['Q', t('handover:take.keyQuestion')],
    ['A', t('handover:take.keyRest')],
  ] as const;
  return (
    <p className="key-hints">
      {hints.map(([key, text]) => (
        <span key={key}>
          <Kbd>{key}</Kbd> {text}
        </span>
      ))}
    </p>
  );
};

interface ListProps {
  readonly me: Me;
  readonly handovers: readonly HandoverRow[];
  readonly list: TakeOverList;
  readonly draft: ReturnType<typeof useTakeOver>['draft'];
}

const TakeList = ({ me, handovers, list, draft }: ListProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const { verdicts } = draft.value;
  const say = (next: typeof verdicts): void => draft.set({ ...draft.value, verdicts: next });
  const rest = (): void => {
    const next = acceptRest(list.entries, verdicts);
    if (next !== null) say(next);
  };
  return (
    <>
      <div className="handover-scroll">
        <header className="ho-panel-head">
          {handovers.map((handover) => (
            <From key={handover.id} handover={handover} calendar={calendar} />
          ))}
          <ClosedSince rows={list.closedSince} calendar={calendar} />
        </header>
        {list.entries.length === 0 ? (
          <p className="card part-empty">{t('handover:take.empty')}</p>
        ) : (
          <>
            <KeyHints />
            <EntryList
              entries={list.entries}
              verdicts={verdicts}
              calendar={calendar}
              onSay={say}
              onRest={rest}
            />
          </>
        )}
      </div>
      <TakeFoot me={me} handovers={handovers} list={list} draft={draft} onRest={rest} />
    </>
  );
};

interface TakePanelProps {
  readonly me: Me;
  /** Those that wait for my shift. */
  readonly handovers: readonly HandoverRow[];
}

/** The incoming side: every open follow-up exactly once, each accepted or questioned, then one signature. */
export const TakePanel = ({ me, handovers }: TakePanelProps) => {
  const t = useText();
  const { draft, list } = useTakeOver(me, handovers);
  if (handovers.length === 0) {
    return (
      <div className="card">
        <EmptyState title={t('handover:take.nothing')} text={t('handover:take.nothingText')} />
      </div>
    );
  }
  if (me.attendance === null) {
    return <OffDuty text={t('handover:offDuty.take', { count: handovers.length })} />;
  }
  if (list === undefined) return <p className="loading">{t('handover:loading')}</p>;
  return <TakeList me={me} handovers={handovers} list={list} draft={draft} />;
};

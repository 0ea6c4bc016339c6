import type { HandoverItem } from '../../../shared/events/handover-bodies.ts';
import type { FollowUpRow, HandoverDecision, HandoverRow } from '../../../shared/projection/rows.ts';
import { toHandoverItem } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Calendar } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';
import { DoneList } from './done-list.tsx';
import { ItemLine } from './item-line.tsx';
import { useFollowUpsById } from './queries.ts';
import { SaidLines } from './said-lines.tsx';
import { sectionsOf } from './sections.ts';

interface RecordItemsProps {
  readonly handover: HandoverRow;
  readonly calendar: Calendar;
}

interface SealedLineProps {
  readonly item: HandoverItem;
  readonly decision: HandoverDecision | undefined;
  /** The follow-up as it is now: an answer or a ruling that came later. */
  readonly now: FollowUpRow | undefined;
  readonly calendar: Calendar;
}

const tones = { accepted: 'green', questioned: 'amber', refused: 'red' } as const;

/** What the record says about an item and, below it, what became of a question or a refusal since. */
const Since = ({ decision, now }: Pick<SealedLineProps, 'decision' | 'now'>) => {
  const t = useText();
  const { names } = useFrame();
  const answer = now?.question?.answer ?? null;
  if (decision?.decision === 'refused' && now?.refused)
    return <p className="ho-entry-answer faint">{t('handover:record.unsettled')}</p>;
  if (decision?.decision !== 'questioned') return null;
  return (
    <p className="ho-entry-answer">
      {answer === null ? (
        <span className="faint">{t('handover:record.unanswered')}</span>
      ) : (
        <>
          <span className="faint">{t('handover:record.answered', { name: names(answer.by) })}</span>{' '}
          {maskPhonesIn(answer.text)}
        </>
      )}
    </p>
  );
};

const SealedLine = ({ item, decision, now, calendar }: SealedLineProps) => {
  const t = useText();
  const { names } = useFrame();
  const tags =
    decision === undefined ? null : (
      <>
        <Tag tone={tones[decision.decision]}>{t(`vocabulary:decision.${decision.decision}`)}</Tag>
        {decision.takenBy === null ? null : (
          <Tag tone="accent">{t('handover:take.takenBy', { name: names(decision.takenBy) })}</Tag>
        )}
      </>
    );
  return (
    <ItemLine item={item} calendar={calendar} sealed tags={tags}>
      <SaidLines said={decision ?? null} />
      <Since decision={decision} now={now} />
    </ItemLine>
  );
};

/** Where something may have come since: what was questioned or refused. */
const openIssues = ({ acceptance }: HandoverRow): readonly string[] =>
  (acceptance?.decisions ?? [])
    .filter(({ decision }) => decision !== 'accepted')
    .map(({ followUpId }) => followUpId);

/** Follow-ups the record did not know: they came between the signature and the take-over. */
const AddedSince = ({ handover, calendar }: RecordItemsProps) => {
  const t = useText();
  const sealed = new Set(handover.items.map(({ followUpId }) => followUpId));
  const added = (handover.acceptance?.decisions ?? []).filter(({ followUpId }) => !sealed.has(followUpId));
  const rows = useFollowUpsById(added.map(({ followUpId }) => followUpId));
  if (added.length === 0 || rows === undefined) return null;
  return (
    <section className="part">
      <h3 className="part-head">
        {t('handover:record.added')} <span className="part-count">{added.length}</span>
      </h3>
      <ul className="card part-card">
        {added.map((decision) => {
          const row = rows.find(({ id }) => id === decision.followUpId);
          return (
            <li key={decision.followUpId}>
              {row === undefined ? (
                <p className="part-empty">{t('handover:record.unknownItem')}</p>
              ) : (
                <SealedLine item={toHandoverItem(row)} decision={decision} now={row} calendar={calendar} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** The sealed snapshot in the five parts of S10, with what the receiver said to each. */
export const RecordItems = ({ handover, calendar }: RecordItemsProps) => {
  const t = useText();
  const since = useFollowUpsById(openIssues(handover)) ?? [];
  const said = new Map(handover.acceptance?.decisions.map((decision) => [decision.followUpId, decision]));
  const done = handover.done.map(({ followUpId, summary, outcome }) => ({
    id: followUpId,
    summary,
    outcome,
    at: null,
  }));
  return (
    <>
      {sectionsOf(handover.items).map(({ part, items }) => {
        const count = part === 'calledBack' ? done.length : items.length;
        return (
          <section key={part} className="part">
            <h3 className="part-head">
              {t(`vocabulary:part.${part}`)} <span className="part-count">{count}</span>
            </h3>
            {count === 0 ? <p className="part-empty">{t('handover:give.sectionEmpty')}</p> : null}
            {part === 'calledBack' && count > 0 ? (
              <div className="card part-card">
                <DoneList done={done} calendar={calendar} />
              </div>
            ) : null}
            {part !== 'calledBack' && count > 0 ? (
              <ul className="card part-card">
                {items.map((item) => (
                  <li key={item.followUpId}>
                    <SealedLine
                      item={item}
                      decision={said.get(item.followUpId)}
                      now={since.find(({ id }) => id === item.followUpId)}
                      calendar={calendar}
                    />
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        );
      })}
      <AddedSince handover={handover} calendar={calendar} />
    </>
  );
};

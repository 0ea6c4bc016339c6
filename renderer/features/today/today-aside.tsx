import './aside.css';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { waitingHandovers } from '../../../shared/rules/handover.ts';
import { UnreadLine } from '../../briefings/unread-line.tsx';
import { ShiftLists } from '../../checklists/shift-lists.tsx';
import { PlanLines } from '../../learning/plan/plan-lines.tsx';
import { rowsOf } from '../../queries/rows-of.ts';
import { useHandovers } from '../../queries/work.ts';
import { RoutineCard } from '../../routines/routine-card.tsx';
import { StatementIsAsked } from '../../statement/statement-asked.tsx';
import { AttentionList } from './attention-list.tsx';
import { LeftBehind } from './left-behind.tsx';
import { useMyLists } from './my-lists.ts';
import { NotesForMe } from './notes-for-me.tsx';
import { Promises } from './promises.tsx';

/** Beside the list: a handover that waits comes first, then what wants a word from me, else what is due next. */
export const TodayAside = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const handovers = useHandovers();
  const mine = useMyLists();
  if (handovers === undefined) return <aside className="today-aside" />;
  const waiting = waitingHandovers(rowsOf({ handover: handovers }));
  const lists = mine === null ? null : <ShiftLists attendance={mine.attendance} views={mine.views} />;
  const left = <LeftBehind handovers={handovers} waiting={waiting} />;
  return (
    <aside className="today-aside">
      {waiting.length > 0 ? left : null}
      <AttentionList open={open} />
      <NotesForMe />
      <UnreadLine />
      <StatementIsAsked look="line" />
      <PlanLines />
      {mine?.first === true ? lists : null}
      <Promises open={open} />
      <RoutineCard />
      {mine?.first === true ? null : lists}
      {waiting.length > 0 ? null : left}
    </aside>
  );
};

import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { waitingHandovers } from '../../../shared/rules/handover.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { useHandovers } from '../../queries/work.ts';
import { AttentionList } from './attention-list.tsx';
import { LeftBehind } from './left-behind.tsx';
import { Promises } from './promises.tsx';

/** Beside the list: a handover that waits comes first, then what wants a word from me, else what is due next. */
export const TodayAside = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const handovers = useHandovers();
  if (handovers === undefined) return <aside className="today-aside" />;
  const waiting = waitingHandovers(rowsOf({ handover: handovers }));
  const left = <LeftBehind handovers={handovers} waiting={waiting} />;
  return (
    <aside className="today-aside">
      {waiting.length > 0 ? left : null}
      <AttentionList open={open} />
      <Promises open={open} />
      {waiting.length > 0 ? null : left}
    </aside>
  );
};

import { orderKey } from '../../shared/events/envelope.ts';
import type { Acknowledgement } from '../../shared/ipc/values.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import type { Intent } from './compensation.ts';

/** The order of an acknowledged line, as the row’s history knows it. */
const orderIn = (row: FollowUpRow, { writer, seq }: Acknowledgement): string | undefined => {
  const tail = orderKey({ hlc: '', writer, seq });
  return row.history.findLast(({ order }) => order.endsWith(tail))?.order;
};

/**
 * A compensation based on the very line it takes back: what a colleague has said about the same since then is not undone
 * along with it, but refused and told. As it is, where the row is not at hand or the command stands on nothing.
 */
export const onOwnLine = (back: Intent, row: FollowUpRow | null, acknowledged: Acknowledgement): Intent => {
  const basedOn = row === null ? undefined : orderIn(row, acknowledged);
  if (basedOn === undefined) return back;
  switch (back.name) {
    case 'updateFollowUp':
      return { name: back.name, input: { ...back.input, basedOn } };
    case 'snoozeFollowUp':
      return { name: back.name, input: { ...back.input, basedOn } };
    case 'closeFollowUp':
      return { name: back.name, input: { ...back.input, basedOn } };
    default:
      return back;
  }
};

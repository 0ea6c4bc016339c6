import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { normalisePhone } from '../../../shared/rules/phone.ts';

/** True when every word of the query stands somewhere in the follow-up; a number finds its phone and order number. */
export const contains = (row: FollowUpRow, query: string): boolean => {
  const phone = row.customer?.phone;
  const text = [
    row.summary,
    row.details,
    row.customer?.name,
    row.customer?.orderNo,
    phone,
    phone === undefined ? undefined : normalisePhone(phone),
    row.nextAction?.text,
  ]
    .join('\n')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
};

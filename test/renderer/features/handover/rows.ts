import type { HandoverItem } from '../../../../shared/events/handover-bodies.ts';
import type { FollowUpRow, HandoverRow } from '../../../../shared/projection/rows.ts';

/** A follow-up as a screen reads it. */
export const followUp = (id: string, rest: Partial<FollowUpRow> = {}): FollowUpRow => ({
  id,
  kind: 'callBack',
  severity: 'normal',
  summary: `件 ${id}`,
  details: null,
  customer: null,
  promisedAt: null,
  nextAction: null,
  contingency: null,
  attachments: [],
  state: 'open',
  outcome: null,
  reason: null,
  openedAt: '2026-11-23T02:00:00.000Z',
  openedBy: 's-ann',
  openedOn: '2026-11-23',
  openedShift: '2026-11-23/early',
  closedAt: null,
  closedBy: null,
  closedOn: null,
  closedShift: null,
  turns: [],
  holderShift: '2026-11-23/early',
  carryover: 0,
  passes: [],
  touchedAt: '2026-11-23T02:00:00.000Z',
  head: `order-${id}`,
  history: [],
  ...rest,
});

export const item = (id: string, rest: Partial<HandoverItem> = {}): HandoverItem => ({
  followUpId: id,
  part: 'toCallBack',
  kind: 'callBack',
  severity: 'normal',
  summary: `件 ${id}`,
  carryover: 0,
  ...rest,
});

export const handover = (
  id: string,
  items: readonly HandoverItem[],
  rest: Partial<HandoverRow> = {},
): HandoverRow => ({
  id,
  fromShift: '2026-11-23/early',
  date: '2026-11-23',
  fromEndsAt: '2026-11-23T11:00:00.000Z',
  signedAt: '2026-11-23T10:50:00.000Z',
  signedBy: 's-ann',
  signedAuth: 'pin',
  items,
  done: [],
  remarks: null,
  acceptance: null,
  alsoAcceptedBy: [],
  additions: [],
  ...rest,
});

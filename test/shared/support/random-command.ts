import type { Rows, WholeBook } from '../../../shared/projection/projection.ts';
import type { AttendanceRow, FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { takeOverOf, toDecide } from '../../../shared/rules/handover.ts';
import {
  departureWays,
  followUpKinds,
  missingFields,
  outcomes,
  severities,
} from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';
import { aroundIt, type Make } from './random-around.ts';
import { randomDiscussion } from './random-discussion.ts';
import { randomNote } from './random-note.ts';
import { randomAfterthought, randomSlip } from './random-slip.ts';

export interface RandomCommand {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly staffId: string;
}

const someFollowUp = (rows: Rows, choose: Choose): string =>
  oneOf(choose, rows.all('followUp'))?.id ?? 'f-none';

/** Numbered texts: a text that is found again is that text and no other. */
const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

const open: Make = (_rows, choose, wallMs) => [
  'openFollowUp',
  {
    // Now and then two people mint the same id: what they wrote must both stay readable.
    ...(choose(12) === 0 ? { id: `f-same-${choose(3)}` } : {}),
    kind: oneOf(choose, followUpKinds),
    severity: oneOf(choose, severities),
    summary: words(choose),
    ...(choose(3) === 0
      ? { promisedAt: new Date(wallMs + (choose(96) - 24) * 3_600_000).toISOString() }
      : {}),
    ...(choose(4) === 0 ? { customer: { name: '顾客', phone: '13812345678' } } : {}),
  },
];

const update: Make = (rows, choose) => [
  'updateFollowUp',
  {
    followUpId: someFollowUp(rows, choose),
    changes:
      choose(2) === 0
        ? { summary: words(choose) }
        : { details: words(choose), severity: oneOf(choose, severities) },
  },
];

const progress: Make = (rows, choose) => [
  'recordProgress',
  { followUpId: someFollowUp(rows, choose), text: words(choose) },
];

/** Out of the way for a while, back again, or heard of: none of it changes what is open. */
const snooze: Make = (rows, choose, wallMs) => {
  const followUpId = someFollowUp(rows, choose);
  if (choose(3) === 0) return ['recordReply', { followUpId }];
  const until = new Date(wallMs + choose(48 * 60) * 60_000).toISOString();
  return ['snoozeFollowUp', { followUpId, until: choose(4) === 0 ? null : until }];
};

const close: Make = (rows, choose) => [
  'closeFollowUp',
  {
    followUpId: someFollowUp(rows, choose),
    outcome: choose(2) === 0 ? 'solved' : oneOf(choose, outcomes),
    ...(choose(6) === 0 ? {} : { reason: words(choose) }),
  },
];

/** Mostly another shift that contradicts “solved”, should there be one at work: a dispute. */
const reopen: Make = (rows, choose) => {
  const isServed = ({ outcome }: FollowUpRow): boolean => outcome === 'solved' || outcome === 'won';
  const served = choose(5) === 0 ? undefined : oneOf(choose, rows.all('followUp').filter(isServed));
  const followUpId = served?.id ?? someFollowUp(rows, choose);
  const by = served && somebody(rows, choose, (shift) => shift !== served.closedShift);
  return ['reopenFollowUp', { followUpId, reason: words(choose) }, by];
};

/** People at work whose shift fits, should there be any. */
const somebody = (rows: Rows, choose: Choose, fits: (shift: string) => boolean): string | undefined =>
  oneOf(
    choose,
    rows.all('attendance').filter((row) => row.outAt === null && fits(row.shift)),
  )?.staffId;

const sign: Make = (rows, choose) => {
  const signed = new Set(rows.all('handover').map(({ fromShift }) => fromShift));
  const by = somebody(rows, choose, (shift) => !signed.has(shift));
  const isEmpty = rows.all('followUp').every(({ state }) => state === 'closed');
  // Now and then the statement is wrong: it is refused then.
  const statement = isEmpty === choose(20) > 0 ? { nothingOpen: true } : {};
  return [
    'signHandover',
    {
      ...statement,
      ...(choose(2) === 0 ? {} : { remarks: words(choose) }),
      ...(choose(6) === 0 ? { unscheduled: words(choose) } : {}),
    },
    by,
  ];
};

/** Mostly accepted, read back whether red or not; now and then asked about, and here and there refused. */
const verdict = (followUpId: string, choose: Choose): Readonly<Record<string, unknown>> => {
  switch (choose(10)) {
    case 0:
    case 1: {
      const answer = choose(2) === 0 ? { answer: words(choose) } : {};
      const missing = choose(2) === 0 ? { missing: [oneOf(choose, missingFields)] } : {};
      return { followUpId, decision: 'questioned', comment: words(choose), ...answer, ...missing };
    }
    case 2:
      return { followUpId, decision: 'refused', comment: words(choose) };
    default:
      return { followUpId, decision: 'accepted', readBack: words(choose) };
  }
};

/** Mostly a complete answer to a waiting handover; now and then one that leaves out or doubles something. */
const accept: Make = (rows, choose, wallMs) => {
  const waiting = rows.all('handover').filter((row) => row.acceptance === null);
  const handover: HandoverRow | undefined = oneOf(choose, choose(8) === 0 ? rows.all('handover') : waiting);
  if (handover === undefined) return sign(rows, choose, wallMs);
  const decisions = [...toDecide(takeOverOf(rows, handover))].map((followUpId) =>
    verdict(followUpId, choose),
  );
  const [first, ...rest] = decisions;
  const spoilt = first === undefined ? decisions : choose(2) === 0 ? rest : [first, ...decisions];
  const by = somebody(rows, choose, (shift) => shift !== handover.fromShift);
  return [
    'acceptHandover',
    { handoverId: handover.id, decisions: choose(10) === 0 ? spoilt : decisions },
    by,
  ];
};

/** Whoever was let go mostly goes. */
const checkOut: Make = (rows, choose) => {
  const free = rows.all('attendance').filter(({ outAt, release }) => outAt === null && release !== null);
  return ['checkOut', {}, choose(3) > 0 ? oneOf(choose, free)?.staffId : undefined];
};
const checkIn: Make = () => ['checkIn', {}];

/** Those whose shift has signed, so that a way out is open to them. */
const kept = (rows: Rows, here: readonly AttendanceRow[]): readonly string[] => {
  const signed = new Set(rows.all('handover').map(({ fromShift }) => fromShift));
  return here.filter(({ shift }) => signed.has(shift)).map(({ staffId }) => staffId);
};

/** Somebody who is here asks for whatever lets them, or somebody else who is here, go. */
const leave: Make = (rows, choose) => {
  const here = rows.all('attendance').filter((row) => row.outAt === null);
  const whom = oneOf(choose, here)?.staffId;
  const way = oneOf(choose, departureWays);
  const phoned = way === 'leadByPhone' ? { approvedBy: oneOf(choose, ['s-lead', 's-boss']) } : {};
  switch (choose(5)) {
    case 0:
      return ['awaitRelief', choose(2) === 0 ? {} : { why: words(choose) }, whom];
    case 1:
      return ['releaseDeparture', { staffId: whom ?? 's-ann', way, reason: words(choose), ...phoned }];
    case 2: {
      const byPhone = rows.all('attendance').filter(({ release }) => release?.approvedBy != null);
      const asked = oneOf(choose, byPhone);
      const said = { confirmed: choose(3) > 0, ...(choose(2) === 0 ? { comment: words(choose) } : {}) };
      const by = choose(2) === 0 ? 's-boss' : (asked?.release?.approvedBy ?? undefined);
      return ['confirmDeparture', { attendanceId: asked?.id ?? 'a-none', ...said }, by];
    }
    default:
      return [
        'releaseDeparture',
        { way, reason: words(choose), ...phoned },
        oneOf(choose, kept(rows, here)) ?? whom,
      ];
  }
};

/** Somebody looks at a number of something that has one. */
const look: Make = (rows, choose) => {
  const row = oneOf(
    choose,
    rows.all('followUp').filter(({ phones }) => phones.length > 0),
  );
  const page = oneOf(
    choose,
    [...rows.all('manualPage'), ...rows.all('manualScript'), ...rows.all('briefing')].filter(
      ({ phones }) => phones.length > 0,
    ),
  );
  if (page != null && choose(4) === 0) {
    const about =
      'dueOn' in page
        ? { briefingId: page.id }
        : 'shippedMark' in page
          ? { pageId: page.id }
          : { scriptId: page.id };
    return ['revealPhone', { ...about, tag: oneOf(choose, page.phones)?.tag ?? '' }];
  }
  return ['revealPhone', { followUpId: row?.id ?? 'f-none', tag: row?.phones[0]?.tag ?? 'none-none-none-1' }];
};

/** How often each comes up, as in a working day: writing down most, administration least. */
const weighted: readonly (readonly [Make, number])[] = [
  [open, 11],
  [progress, 2],
  [update, 2],
  [close, 5],
  [snooze, 3],
  [reopen, 7],
  [randomNote, 2],
  [checkIn, 2],
  [checkOut, 2],
  [randomSlip, 1],
  [randomAfterthought, 1],
  [sign, 3],
  [accept, 18],
  [leave, 3],
  [randomDiscussion, 2],
  [look, 1],
  ...aroundIt,
];
const makers: readonly Make[] = weighted.flatMap(([make, weight]) => Array<Make>(weight).fill(make));

const personFor = (name: string, rows: Rows, choose: Choose, staffIds: readonly string[]): string => {
  const present = rows.all('attendance').filter((row) => row.outAt === null);
  const needsShift = name !== 'checkIn' && choose(6) > 0;
  const chosen = needsShift ? oneOf(choose, present)?.staffId : undefined;
  return chosen ?? oneOf(choose, staffIds) ?? '';
};

export const randomCommand = (
  rows: WholeBook,
  choose: Choose,
  staffIds: readonly string[],
  wallMs: number,
): RandomCommand => {
  const make = oneOf(choose, makers) ?? open;
  const [name, input, by] = make(rows, choose, wallMs);
  return { name, input, staffId: by ?? personFor(name, rows, choose, staffIds) };
};

import type { Rows } from '../../../shared/projection/projection.ts';
import { dutiesOfMonth, proposalsOf } from '../../../shared/rules/merits.ts';
import { meritDecisions, meritKinds } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const MINUTE_MS = 60_000;
const people = ['s-lead', 's-ann', 's-bo', 's-new'] as const;
const shifts = ['early', 'late', 'night'] as const;
const textOf = (ms: number): string => new Date(ms).toISOString();

const repair = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const row = oneOf(choose, rows.all('attendance'));
  const outMs = row === undefined ? wallMs : Date.parse(row.inAt) + choose(14 * 60) * MINUTE_MS;
  return [
    'repairAttendance',
    { attendanceId: row?.id ?? 'a-none', outAt: textOf(outMs), reason: `句 ${choose(9_999)}` },
    choose(3) === 0 ? row?.staffId : oneOf(choose, ['s-boss', 's-lead']),
  ];
};

const enter = (choose: Choose, wallMs: number): Asked => {
  const inMs = wallMs - choose(40 * 60) * MINUTE_MS;
  const date = textOf(inMs + 8 * 60 * MINUTE_MS).slice(0, 10);
  const out = choose(5) === 0 ? {} : { outAt: textOf(Math.min(wallMs, inMs + choose(10 * 60) * MINUTE_MS)) };
  const shift = `${date}/${oneOf(choose, shifts)}`;
  const input = {
    staffId: oneOf(choose, people),
    shift,
    inAt: textOf(inMs),
    reason: `句 ${choose(9_999)}`,
  };
  return ['enterAttendance', { ...input, ...out }, oneOf(choose, ['s-boss', 's-lead'])];
};

const judge = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const now = textOf(wallMs);
  const zone = rows.get('book', 'book')?.zone ?? 'Asia/Shanghai';
  const proposal = oneOf(choose, proposalsOf(dutiesOfMonth(rows, now.slice(0, 7), { now, zone })));
  return [
    'decideMerit',
    {
      proposalId: proposal?.id ?? 'late.s-none.2026-11-16.early',
      minutes: proposal?.minutes ?? 1,
      ordinal: proposal?.ordinal ?? 1,
      decision: oneOf(choose, meritDecisions),
      reason: `句 ${choose(9_999)}`,
    },
    oneOf(choose, ['s-boss', 's-boss', 's-lead']),
  ];
};

const write = (choose: Choose): Asked => {
  const kind = oneOf(choose, meritKinds);
  const money =
    kind === 'award' ? { awardFen: 20_000 } : { fineFen: choose(3) * 1_000, cleaningDays: choose(2) };
  return [
    'enterMerit',
    { staffId: oneOf(choose, people), kind, ...money, reason: `句 ${choose(9_999)}` },
    's-boss',
  ];
};

/** Attendance put right afterwards, and what is made of it; whether the rules take it is theirs to say. */
export const randomLedger = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  switch (choose(8)) {
    case 0:
    case 1:
      return repair(rows, choose, wallMs);
    case 2:
      return enter(choose, wallMs);
    case 3:
    case 4:
      return judge(rows, choose, wallMs);
    case 5:
      return ['spendFund', { amountFen: 500 + choose(2_000), what: `句 ${choose(9_999)}` }, 's-boss'];
    case 6: {
      const entryId = oneOf(choose, rows.all('ledger'))?.id ?? 'm-none';
      return [
        'reverseMerit',
        { entryId, reason: `句 ${choose(9_999)}` },
        oneOf(choose, ['s-boss', 's-lead']),
      ];
    }
    default:
      return write(choose);
  }
};

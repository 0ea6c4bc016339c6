import type {
  AttentionLine,
  DayFigures,
  DepartureLine,
  HandoverLine,
  NoteLine,
  PendingLine,
  PersonFigures,
  RoutineLine,
  ShiftAttendance,
  WeekFigures,
  WeeklySummary,
} from '../../../../shared/report/weekly-summary.ts';
import { followUpKinds, noteKinds, outcomes, roles, severities } from '../../../../shared/vocabulary.ts';
import { repeated } from './repeated.ts';
import { emptyReview, fullReview } from './reviews.ts';
import { fullStatements } from './statements.ts';

/** The folder the font packages lie in. */
export const fontDirs: readonly string[] = [
  new URL('../../../../node_modules/@expo-google-fonts', import.meta.url).pathname,
];

const dates = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);
const names = ['张三', '李堃', '王喆', '赵䶮', '欧阳娜娜', '𠮷田', 'Anna Müller', '陈晓', '周一鸣'];
const customers = [
  '小鱼儿😀',
  '👨‍👩‍👧一家人',
  '한글이름',
  'ʕ•ᴥ•ʔ',
  '静静的秋天',
  'العربية',
  '★晴天★',
  '林先生',
  'O’Neill',
];
const matters = [
  '问北欧风三人沙发有没有米白色，说周末和家人商量后回复，想要九五折',
  '拍下实木餐桌未付款，担心尺寸放不下，需要量好门宽后再联系',
  '布艺床头柜到货有划痕，已拍照，等售后确认补发还是退差价',
  '催发货：11 月 14 日付款，答应今天 16:00 前发出并回单号',
  '差评：安装师傅迟到两小时，客户要求道歉并补偿安装费 ¥80',
];

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
};

const figures = (scale: number): WeekFigures => ({
  opened: 61 * scale,
  reopened: 3 * scale,
  closed: 52 * scale,
  pending: 18 * scale,
  overdue: 2 * scale,
  handovers: 21 * scale,
  handoversLate: scale,
  handoversWaiting: 0,
  notes: 14 * scale,
  lateArrivals: 2 * scale,
  climbing: 3 * scale,
  disputed: scale,
  refused: 2 * scale,
  released: 2 * scale,
  waits: scale,
  unscheduled: scale,
  countersignsMissing: scale,
  routinesAsked: 40 * scale,
  routinesMissed: 6 * scale,
});

const day = (date: string, index: number): DayFigures => ({
  date,
  opened: 6 + ((index * 5) % 9),
  reopened: index % 2,
  closed: 4 + ((index * 7) % 8),
  open: index === 6 ? null : 12 + index,
});

const pendingLine = (index: number): PendingLine => ({
  id: `f${index}`,
  kind: at(followUpKinds, index),
  severity: at(severities, index),
  summary: at(matters, index),
  customerName: index % 4 === 3 ? null : at(customers, index),
  phone: index % 3 === 0 ? '138****1234' : null,
  orderNo: index % 2 === 0 ? `26111${400_000 + index * 37}` : null,
  openedOn: at(dates, index),
  openedBy: at(names, index),
  ageDays: index % 9,
  carryover: index % 6,
  promisedAt: index % 5 === 4 ? null : `2026-11-2${index % 3}T08:30:00.000Z`,
  overdue: index % 7 === 0,
  nextAction: index % 2 === 0 ? '晚班 20:00 前再打一次电话，没人接就留言' : null,
});

const shift = (index: number): ShiftAttendance => ({
  shift: `${at(dates, Math.floor(index / 3))}/s${index % 3}`,
  date: at(dates, Math.floor(index / 3)),
  templateId: `s${index % 3}`,
  shiftName: at(['早班', '中班', '晚班'], index),
  people: [0, 1].map((offset) => ({
    staffId: `p${index + offset}`,
    name: at(names, index + offset * 4),
    inAt: '2026-11-16T01:02:00.000Z',
    outAt: index === 20 ? null : '2026-11-16T11:05:00.000Z',
    lateMinutes: index % 8 === 0 ? 2 : 0,
    earlyMinutes: 0,
    leftIll: false,
    forgotten: index === 20 && offset === 1,
  })),
});

const handover = (index: number): HandoverLine => ({
  id: `h${index}`,
  date: at(dates, Math.floor(index / 3)),
  shiftName: at(['早班', '中班', '晚班'], index),
  signedBy: at(names, index),
  signedAt: '2026-11-16T10:58:00.000Z',
  acceptedBy: index === 20 ? null : at(names, index + 3),
  acceptedAt: index === 20 ? null : '2026-11-16T11:03:00.000Z',
  late: index === 20 ? null : index === 4,
  items: 10 + (index % 9),
  questioned: index % 5 === 0 ? 1 : 0,
  refused: index % 10 === 3 ? 1 : 0,
  unscheduled: index === 6 ? '发烧，提前两小时走' : null,
  countersignsMissing: index === 9 ? 1 : 0,
  additions: index % 7 === 0 ? 2 : 0,
});

const note = (index: number): NoteLine => ({
  id: `n${index}`,
  date: at(dates, index),
  kind: at(
    noteKinds.filter((kind) => kind !== 'customerVoice'),
    index,
  ),
  text: at(
    [
      '详情页写的是 1.8 米，实际发的是 1.75 米，已经有三位客户问了',
      '建议把安装视频放到自动回复里，很多人晚上问',
      '仓库显示有货，实际米白色只剩样品一张',
    ],
    index,
  ),
  by: at(names, index),
  customerName: index % 3 === 0 ? at(customers, index) : null,
  settled: index % 2 === 0,
  verdict: index % 2 === 0 ? 'solved' : index % 3 === 0 ? 'assigned' : null,
  givenTo: index % 6 === 3 ? '欧阳娜娜' : null,
  until: index % 6 === 3 ? '2026-11-27' : null,
  answer: index % 4 === 0 ? '已请美工改图，今天下午上线' : null,
});

const person = (name: string, index: number): PersonFigures => ({
  staffId: `p${index}`,
  name,
  role: at(roles, index),
  shifts: 5,
  late: index % 4 === 0 ? 1 : 0,
  opened: 5 + index,
  closed: 4 + index,
  progressed: 11 + index,
  notes: index % 3,
  handoversSigned: 2,
  handoversAccepted: index % 3,
  itemsHandedOver: 9 + index,
  itemsComplete: 8 + (index % 3),
  missingTold: index % 3,
});

const attentionLine = (index: number): AttentionLine => ({
  ...pendingLine(index),
  id: `c${index}`,
  summary: `转了又转的第 ${index} 件：${at(matters, index)}`,
  carryover: 3 + index,
  climbing: index !== 1,
  disputed: index === 1,
  lastProgress:
    index === 2
      ? null
      : { at: '2026-11-19T06:20:00.000Z', by: at(names, index), text: '仓库说周五到货，再问一次' },
});

const routines: readonly RoutineLine[] = [
  {
    ...{ id: 'approach', name: '主动联系在线买家', cadence: 'day', day: null, scope: 'each' },
    ...{ least: 3, most: 5, asked: 38, done: 33, missed: 5, madeUp: 0, counted: 141, reports: [] },
    missedBy: [
      { staffId: 'p1', name: '李堃', times: 3 },
      { staffId: 'p2', name: '王喆', times: 2 },
    ],
  },
  {
    ...{ id: 'visits', name: '名单上的客户都上门通知了', cadence: 'month', day: 15, scope: 'shop' },
    ...{ least: 1, most: 1, asked: 1, done: 0, missed: 1, madeUp: 1, counted: 1, missedBy: [] },
    reports: [{ at: '2026-11-16T02:05:00.000Z', by: '周一鸣', text: '还有两户联系不上，周二补' }],
  },
];

const departures: readonly DepartureLine[] = [
  {
    ...{ id: 'a1', date: '2026-11-17', shiftName: '早班', name: '王喆' },
    waits: [{ at: '2026-11-17T11:05:00.000Z', why: '晚班堵在路上' }],
    release: null,
  },
  {
    ...{ id: 'a2', date: '2026-11-18', shiftName: '晚班', name: '李堃', waits: [] },
    release: {
      ...{ at: '2026-11-18T16:05:00.000Z', way: 'leadByPhone', reason: '末班车要开了', by: '李堃' },
      ...{ approvedBy: '张三', confirmed: false },
    },
  },
];

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A believable week with `rows` customers still waiting. */
export const fullWeek = (rows: number): WeeklySummary => ({
  week: '2026-W47',
  from: '2026-11-16',
  to: '2026-11-22',
  shopName: '木语家居旗舰店',
  zone: 'Asia/Shanghai',
  asOf: '2026-11-21',
  figures: figures(1),
  lastWeek: { ...figures(1), opened: 55, closed: 52, overdue: 4, notes: 9 },
  days: dates.map(day),
  kinds: followUpKinds.map((kind, index) => ({
    kind,
    opened: 9 - (index % 7),
    closed: 6 - (index % 5),
    pending: index % 4,
  })),
  attendance: many(21, shift),
  handovers: many(21, handover),
  passLimit: 3,
  attention: many(3, attentionLine),
  departures,
  routines,
  pending: many(rows, pendingLine),
  outcomes: outcomes
    .filter((outcome) => outcome !== 'mistaken')
    .map((outcome, index) => ({ outcome, count: 20 - index * 3 })),
  noteKinds: noteKinds.map((kind, index) => ({ kind, count: 4 - (index % 3), settled: index % 2 })),
  notes: many(Math.min(rows, 10), note),
  customerVoice: many(4, (index) => ({
    ...note(index + 3),
    kind: 'customerVoice',
    text: '客户说包装很好，就是说明书的字太小，老人看不清',
  })),
  repeated,
  people: names.map(person),
  statements: fullStatements(names),
  review: fullReview,
  sealed: null,
  digest: {
    hash: '3f2a9c41d07be5586f1c2a90b7d4e83311aa5c0d9e7f64b2800c1d2e3f4a5b6c',
    events: 18_342,
    writers: 3,
    bookId: 'b-20261102-7hq2m9xk',
    heads: [
      { writer: 'front1.k3v9q2x8', seq: 9104, hash: '8c1f'.repeat(16) },
      { writer: 'front2.m4t7w9zb', seq: 6120, hash: '07be'.repeat(16) },
      { writer: 'office.p8n2c5rd', seq: 3118, hash: '51d3'.repeat(16) },
    ],
  },
});

/** A week in which nothing was written down. */
export const emptyWeek = (): WeeklySummary => ({
  ...fullWeek(0),
  asOf: '2026-11-22',
  figures: figures(0),
  lastWeek: figures(0),
  days: dates.map((date) => ({ date, opened: 0, reopened: 0, closed: 0, open: 0 })),
  kinds: [],
  attendance: [],
  handovers: [],
  attention: [],
  departures: [],
  routines: [],
  outcomes: [],
  noteKinds: [],
  notes: [],
  customerVoice: [],
  repeated: [],
  people: [],
  statements: { of: 'everybody', lines: [] },
  review: emptyReview,
});

import type { WeekReview } from '../../../../shared/report/weekly-review-value.ts';

/** A believable Monday: twelve weeks to compare with, a broken promise, somebody who needs help. */
const ownWeek = (week: string, scale: number): WeekReview['own'] => ({
  week,
  ...{ opened: 54 * scale, closed: 51 * scale, pending: 17 * scale, overdue: 2 * scale },
  ...{ promisesBroken: 2 * scale, complaints: scale, handoversLate: scale, lateArrivals: 2 * scale },
  notes: 9 * scale,
});

export const fullReview: WeekReview = {
  own: ownWeek('2026-W47', 1),
  trend: Array.from({ length: 12 }, (_, back) => ({
    week: `2026-W${46 - back}`,
    ...{ opened: 50 + (back % 5), closed: 48 + (back % 4), pending: 20 - back, overdue: back % 4 },
    ...{ promisesBroken: back % 3, complaints: back % 2, handoversLate: back % 2, lateArrivals: back % 3 },
    notes: 8 + (back % 4),
  })),
  promises: {
    ...{ due: 31, kept: 27, moved: 2 },
    broken: [
      {
        ...{ id: 'f-b1', summary: '答应下午回电，说清换货怎么走', promisedAt: '2026-11-18T08:30:00.000Z' },
        ...{ by: '李堃', staffId: 's-2', lateMinutes: 95 },
      },
      {
        ...{ id: 'f-b2', summary: '答应周五前给大单报价', promisedAt: '2026-11-20T10:00:00.000Z' },
        ...{ by: '王喆', staffId: 's-1', lateMinutes: null },
      },
    ],
  },
  complaints: [
    {
      ...{ id: 'f-c1', kind: 'complaint', summary: '安装师傅迟到两小时，没有人打电话' },
      ...{ openedOn: '2026-11-17', outcome: 'solved', isOpen: false },
    },
    {
      ...{ id: 'f-c2', kind: 'badReview', summary: '差评：颜色和图片不一样' },
      ...{ openedOn: '2026-11-19', outcome: null, isOpen: true },
    },
  ],
  help: [
    {
      ...{ staffId: 's-2', name: '李堃' },
      reasons: [
        { reason: 'brokenPromises', count: 2 },
        { reason: 'missingTold', count: 3 },
      ],
    },
  ],
  spotChecks: [
    {
      ...{ drawId: 'd-1', followUpId: 'f-s1', summary: '上门装好路由器', by: '王喆', outOf: 14 },
      ...{ verdict: 'confirmed', comment: null },
    },
    {
      ...{ drawId: 'd-1', followUpId: 'f-s2', summary: '续费已谈妥', by: '李堃', outOf: 14 },
      ...{ verdict: 'contradicted', comment: '客户说没有接到电话' },
    },
    {
      ...{ drawId: 'd-1', followUpId: 'f-s3', summary: '回访沙发，一切都好', by: '张三', outOf: 14 },
      ...{ verdict: null, comment: null },
    },
  ],
  decisions: [
    { id: 'd-2', text: '晚班先发旧单', owner: '李堃', due: '2026-11-27', state: 'open', comment: null },
  ],
  lastDecisions: [
    { id: 'd-3', text: '换说明书的大字版', owner: null, due: null, state: 'done', comment: '已印好' },
  ],
  additions: [
    {
      ...{ week: '2026-W46', about: 'note', id: 'n-9', what: 'noteWritten', summary: '页面写错了尺寸' },
      ...{ word: null, statement: null, of: null, by: '张三', at: '2026-11-14T03:00:00.000Z' },
      ...{ enteredAt: '2026-11-14T03:00:00.000Z', order: '0002|pc1.bbbbbbbb|00000000001' },
    },
    {
      ...{ week: '2026-W46', about: 'attendance', id: 'a-9', what: 'attendanceRepaired' },
      ...{ summary: '晚班 11-14 · — → 11-15 00:20 · 忘了签退', word: null, statement: null, of: '李堃' },
      ...{ by: '王组长', at: '2026-11-14T16:20:00.000Z', enteredAt: '2026-11-16T05:40:00.000Z' },
      order: '0003|pc0.aaaaaaaa|00000000009',
    },
    {
      ...{ week: '2026-W46', about: 'spotCheck', id: 'd-9', what: 'spotCheckJudged' },
      ...{ summary: '回电问尺寸', word: 'spotVerdict.contradicted', statement: null, of: '李堃' },
      ...{ by: '赵主管', at: '2026-11-17T02:00:00.000Z', enteredAt: '2026-11-17T02:00:00.000Z' },
      order: '0004|pc0.aaaaaaaa|0000000000a',
    },
    {
      ...{ week: '2026-W46', about: 'statement', id: 'w-20261109-w46/s-9', what: 'statementWritten' },
      ...{ summary: '接待二十位 · 吊牌掉了 · 问得最多的是尺寸', word: null, of: null },
      statement: { work: '接待二十位', problems: '吊牌掉了', customerWords: '问得最多的是尺寸' },
      ...{ by: '李堃', at: '2026-11-17T03:00:00.000Z', enteredAt: '2026-11-17T03:00:00.000Z' },
      order: '0005|pc1.bbbbbbbb|00000000002',
    },
  ],
};

export const emptyReview: WeekReview = {
  own: ownWeek('2026-W47', 0),
  ...{ trend: [], promises: { due: 0, kept: 0, moved: 0, broken: [] }, complaints: [], help: [] },
  ...{ spotChecks: [], decisions: [], lastDecisions: [], additions: [] },
};

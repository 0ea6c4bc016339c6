import type { RepeatedLine } from '../../../../shared/report/weekly-repeated.ts';

/** What keeps coming up in the full week. */
export const repeated: readonly RepeatedLine[] = [
  {
    ...{ id: 'r1', kind: 'wrongPage', text: '双人沙发的尺寸又写错了，第三位客户来问', times: 3, total: 7 },
    ...{
      weeks: 3,
      inARow: 2,
      firstOn: '2026-10-20',
      verdict: 'assigned',
      givenTo: '周一鸣',
      until: '2026-11-25',
    },
  },
  {
    ...{ id: 'r2', kind: 'problem', text: '打印机卡纸，要敲一下', times: 1, total: 2 },
    ...{ weeks: 2, inARow: 1, firstOn: '2026-09-01', verdict: null, givenTo: null, until: null },
  },
];

import type {
  DoneLine,
  HandoverReport,
  ReportItem,
  ReportVerdict,
} from '../../../../shared/report/handover-report.ts';
import { followUpKinds, handoverParts, type Severity } from '../../../../shared/vocabulary.ts';

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('empty list');
  return item;
};

const customers = ['王女士', '李堃', '𠮷田先生', '小鱼儿😀', 'Anna Müller', '静静的秋天', '林先生'];
const matters = [
  '实木餐桌拍下未付款，担心尺寸放不下，要量好门宽再联系',
  '沙发少一条腿，今天要答复',
  '布艺床头柜到货有划痕，已拍照，等确认补发还是退差价',
  '催发货：答应今天发出并回单号',
  '安装师傅迟到两小时，要求道歉并补偿安装费 ¥80',
];

/** Three in twenty are urgent, a third matter, the rest stand on their summary. */
const severityOf = (index: number): Severity =>
  index % 7 === 1 ? 'red' : index % 3 === 0 ? 'amber' : 'normal';

const verdict = (index: number): ReportVerdict => ({
  decision: index % 9 === 4 ? 'refused' : index % 6 === 2 ? 'questioned' : 'accepted',
  comment: index % 9 === 4 ? '不归我们班管' : index % 6 === 2 ? '是胡桃色还是原木色' : null,
  answer: index % 6 === 2 ? '胡桃色' : null,
  readBack: severityOf(index) === 'red' ? `18:00 前给${at(customers, index)}回电` : null,
  missing: index % 6 === 2 ? ['nextActionTime', 'contact'] : [],
  takenBy: index % 4 === 1 ? '李四' : null,
});

/** One item as it is at a front desk: the graver, the more is told. */
export const reportItem = (index: number): ReportItem => ({
  followUpId: `f-${index}`,
  kind: at(followUpKinds, index),
  severity: severityOf(index),
  summary: at(matters, index),
  customer: {
    name: at(customers, index),
    phone: index % 2 === 0 ? '138****5678' : null,
    orderNo: `26111${4000 + index}`,
    account: null,
  },
  promisedAt: severityOf(index) === 'normal' && index % 2 === 0 ? null : '2026-11-23T10:00:00.000Z',
  next:
    severityOf(index) === 'normal'
      ? null
      : {
          text: '请仓库找配件，拍照发客户',
          owner: index % 2 === 0 ? '李四' : null,
          dueAt: '2026-11-24T01:30:00.000Z',
        },
  contingency: severityOf(index) === 'red' ? '仓库没有就整件换' : null,
  carryover: index % 5,
  verdict: verdict(index),
});

const settled = ['要发票，已开好发出', '订了两把餐椅，约好周五送', '问能不能分期付款，已说明'];

/** So many customers who were answered for good. */
export const doneOf = (count: number): readonly DoneLine[] =>
  Array.from({ length: count }, (_, index) => ({
    summary: at(settled, index),
    customer: {
      name: at(customers, index + 3),
      phone: index % 3 === 0 ? '139****8765' : null,
      orderNo: index % 2 === 0 ? `2026112${8_000_000_000 + index}` : null,
      account: null,
    },
    outcome: index % 4 === 3 ? null : at(['solved', 'won', 'unreachable'] as const, index),
  }));

/** A signed and accepted handover of `count` items over the parts of S10. */
export const handoverOf = (count: number, rest: Partial<HandoverReport> = {}): HandoverReport => {
  const items = Array.from({ length: count }, (_, index) => reportItem(index));
  const parts = handoverParts.filter((part) => part !== 'calledBack');
  return {
    id: 'h-20261123-abc',
    shopName: '木语家居旗舰店',
    zone: 'Asia/Shanghai',
    date: '2026-11-23',
    shiftName: '早班',
    signed: { by: '张三', at: '2026-11-23T10:58:00.000Z', auth: 'pin' },
    accepted: {
      ...{ by: '陈新', at: '2026-11-23T11:04:00.000Z', auth: 'pin' },
      ...{ date: '2026-11-23', shiftName: '晚班' },
    },
    alsoAccepted: [],
    late: false,
    unscheduled: null,
    nothingOpen: false,
    countersigns: [
      {
        side: 'tookOver',
        signature: { by: '李四', at: '2026-11-23T11:10:00.000Z', auth: 'pin' },
        comment: null,
      },
    ],
    parts: parts
      .map((part, place) => ({
        part,
        items: items.filter((_, index) => index % parts.length === place),
      }))
      .filter((one) => one.items.length > 0),
    done: doneOf(2),
    added: [],
    remarks: '打印机缺墨，明早送来。',
    acceptRemarks: null,
    additions: [{ at: '2026-11-24T01:00:00.000Z', by: '张三', text: '沙发腿仓库找到了，今天寄' }],
    digest: {
      hash: '3f2a9c41d07be5586f1c2a90b7d4e83311aa5c0d9e7f64b2800c1d2e3f4a5b6c',
      events: 1_842,
      writers: 2,
      bookId: 'b-1',
      heads: [],
    },
    ...rest,
  };
};

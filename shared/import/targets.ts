import { type FollowUpKind, followUpKinds } from '../vocabulary.ts';

/** What a column can be to a follow-up. `details` may be chosen for any number of columns, the others for one each. */
export const importTargets = [
  'summary',
  'name',
  'phone',
  'orderNo',
  'promisedAt',
  'shippedAt',
  'nextAction',
  'nextActionAt',
  'kind',
  'severity',
  'details',
  'leaveOut',
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Headings of the exports that shops have, in lower case without spaces; the first target that knows one takes it. */
const knownHeadings: Readonly<Record<Exclude<ImportTarget, 'details' | 'leaveOut'>, readonly string[]>> = {
  orderNo: [
    '订单号',
    '订单编号',
    '主订单编号',
    '单号',
    '业务号',
    '宽带账号',
    '账号',
    'orderno',
    'orderid',
    'ordernumber',
    'order',
    'account',
  ],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '电话',
    '联系电话',
    '联系手机',
    '收货人手机',
    '收货人电话',
    '买家电话',
    'phone',
    'mobile',
    'tel',
    'telephone',
    'phonenumber',
  ],
  name: [
    '姓名',
    '客户',
    '客户姓名',
    '客户名称',
    '买家',
    '买家昵称',
    '买家会员名',
    '买家旺旺',
    '收货人',
    '收货人姓名',
    '联系人',
    '户主',
    'name',
    'customer',
    'customername',
    'buyer',
    'contact',
    'recipient',
  ],
  promisedAt: [
    '到期',
    '到期日',
    '到期日期',
    '到期时间',
    '截止',
    '截止日期',
    '答应的时间',
    '约定时间',
    '承诺时间',
    '预约时间',
    'due',
    'duedate',
    'expires',
    'expiry',
    'expirydate',
    'promise',
    'promised',
    'deadline',
  ],
  // Not 发货 or “shipped” alone: that column mostly says whether, not when.
  shippedAt: [
    '发货日期',
    '发货时间',
    '发货日',
    '实际发货时间',
    '实际发货日期',
    '订单发货时间',
    '商家发货时间',
    '出库时间',
    '出库日期',
    'shippedon',
    'shippedat',
    'shippeddate',
    'dateshipped',
    'shippedondate',
    'shippingdate',
    'shipdate',
    'shipmentdate',
    'dispatchdate',
    'dispatchedon',
    'dispatchedat',
    'fulfilledat',
  ],
  nextActionAt: [
    '下一步时间',
    '回访时间',
    '跟进时间',
    '联系时间',
    'nextactionat',
    'nexttime',
    'followupat',
    'callbackat',
  ],
  nextAction: ['下一步', '下一步动作', '待办', 'nextaction', 'nextstep', 'todo'],
  kind: ['类型', '类别', '跟进类型', '业务类型', 'kind', 'type', 'category'],
  severity: ['紧急', '紧急程度', '优先级', 'severity', 'priority', 'urgency'],
  summary: [
    '事项',
    '内容',
    '摘要',
    '标题',
    '说明',
    '问题',
    '问题描述',
    '商品',
    '商品名称',
    '宝贝标题',
    '套餐',
    '套餐名称',
    '产品',
    'summary',
    'subject',
    'title',
    'item',
    'product',
    'description',
    'plan',
  ],
};

const plain = (heading: string): string => heading.toLowerCase().replace(/[\s_\-:：()（）]/gu, '');

/** What each column most likely is, by its heading; what nobody knows is kept in the details `[M4]`. */
export const guessTargets = (headings: readonly string[]): readonly ImportTarget[] => {
  const guesses: ImportTarget[] = headings.map(() => 'details');
  for (const [target, known] of Object.entries(knownHeadings)) {
    const words = headings.map(plain);
    // In the order of the words: 手机 beats 收货人电话 where a list has both.
    const place = known.map((word) => words.indexOf(word)).find((at) => at >= 0 && guesses[at] === 'details');
    if (place !== undefined) guesses[place] = target as ImportTarget;
  }
  return guesses;
};

/**
 * The column that by its heading says when an order was shipped and that a mapping only keeps in the details, as one did
 * that was made before Baton knew such dates; `null` where there is none, or another column says it.
 */
export const unusedShipping = (
  headings: readonly string[],
  targets: readonly ImportTarget[],
): number | null => {
  const column = guessTargets(headings).indexOf('shippedAt');
  return targets.includes('shippedAt') || targets[column] !== 'details' ? null : column;
};

/** How one list becomes follow-ups; remembered in the book by its headings, so that columns are mapped once. */
export interface ImportMapping {
  /** One for each column. */
  readonly targets: readonly ImportTarget[];
  /** Where no column says so, or its cell is empty. */
  readonly kind: FollowUpKind;
  /** Said before the summary of each line, or alone where no column is the summary. */
  readonly lead: string;
  /** The time of day of a promise that is a date alone, `18:00`. */
  readonly promiseTime: string;
  /** What is to be done, where no column says so. */
  readonly nextAction: string;
}

export const defaultMapping = (headings: readonly string[]): ImportMapping => ({
  targets: guessTargets(headings),
  kind: kindByHeadings(headings),
  lead: '',
  promiseTime: '18:00',
  nextAction: '',
});

/** A list with dates of expiry is one of renewals; one with parcels waits for shipping; any other is a call back. */
const kindByHeadings = (headings: readonly string[]): FollowUpKind => {
  const all = headings.map(plain).join(' ');
  if (/到期|续费|expir|renew/u.test(all)) return 'renewal';
  if (/退款|退货|refund|return/u.test(all)) return 'refundReturn';
  const isOfOrders = /发货|shipp/u.test(all) || guessTargets(headings).includes('shippedAt');
  return isOfOrders ? 'unshipped' : 'callBack';
};

/** A kind as a cell may name it: its code, or its label in either language. `labels` are the labels by kind. */
export const kindNamed = (
  cell: string,
  labelsOf: (kind: FollowUpKind) => readonly string[],
): FollowUpKind | null => {
  const wanted = plain(cell);
  return (
    followUpKinds.find(
      (kind) => plain(kind) === wanted || labelsOf(kind).some((label) => plain(label) === wanted),
    ) ?? null
  );
};

import type { ManyRows } from '../../../shared/customer/writings.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Customer } from '../../../shared/fields.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import type { EntityKind } from '../../../shared/projection/rows.ts';
import { channels, outcomes } from '../../../shared/vocabulary.ts';
import { type Choose, chooser, oneOf, shuffled } from './choose.ts';
import { createWriter } from './writer.ts';

/** Few numbers, orders and accounts, so that customers meet; written as different hands write them. */
export const tags = ['tagAAAAAAAAAAAAA', 'tagBBBBBBBBBBBBB', 'tagCCCCCCCCCCCCC'] as const;
const orders = ['TB1001', 'tb 1001', 'ＴＢ1001', 'TB1002', 'TB1003'] as const;
const accounts = ['wx_chen', 'WX_Chen', 'li-888'] as const;

export const markOf = (tag: string) => ({
  mask: `138****${1000 + (tags as readonly string[]).indexOf(tag)}`,
  tag,
});

const some = <T>(choose: Choose, from: readonly T[]): readonly T[] => {
  const one = choose(3) === 0 ? oneOf(choose, from) : undefined;
  return one === undefined ? [] : [one];
};

export const randomCustomer = (choose: Choose): Customer => {
  const [phone] = some(choose, tags);
  const [orderNo] = some(choose, orders);
  const [account] = some(choose, accounts);
  const [channel] = some(choose, channels);
  const [address] = some(choose, ['幸福路 8 号', '来电', '来访']);
  return {
    name: `客${choose(5)}`,
    ...(phone === undefined ? {} : { phone: markOf(phone) }),
    ...(orderNo === undefined ? {} : { orderNo }),
    ...(account === undefined ? {} : { account }),
    ...(channel === undefined ? {} : { channel }),
    ...(address === undefined ? {} : { address }),
    ...(address === undefined || choose(2) === 0 ? {} : { placeholder: true as const }),
  };
};

/** A number that stands in a text only, as sealing leaves it. */
const mentioned = (choose: Choose) => {
  const [tag] = some(choose, tags);
  return tag === undefined
    ? { text: `句 ${choose(1000)}`, phones: {} }
    : { text: `请打 ${markOf(tag).mask}`, phones: { phones: [markOf(tag)] } };
};

const START_MS = Date.UTC(2026, 10, 16, 4, 0);

/** What three PCs wrote about a few customers: follow-ups and notes, some changed, closed or written by mistake. */
export const customerHistory = (tape: readonly number[]): readonly Envelope[] => {
  const writers = ['pc0', 'pc1', 'pc2'].map((name, place) =>
    createWriter(`${name}.aaaaaaa${place}`, 'Asia/Shanghai'),
  );
  const followUps: string[] = [];
  const notes: string[] = [];
  const events: Envelope[] = [];
  tape.forEach((number, step) => {
    const choose = chooser(number);
    const writer = oneOf(choose, writers);
    const write = (type: 'followUpOpened', body: object): void => {
      const event = writer?.record(
        { type, body } as Parameters<typeof writer.record>[0],
        START_MS + step * 60_000,
      );
      if (event !== undefined) events.push(event);
    };
    const any = (type: string, body: object): void => write(type as 'followUpOpened', body);
    const followUpId = oneOf(choose, followUps);
    const noteId = oneOf(choose, notes);
    const what = choose(12);
    const { text, phones } = mentioned(choose);
    if (what < 4 || followUpId === undefined) {
      const id = `f-${step}`;
      followUps.push(id);
      const customer = choose(6) === 0 ? {} : { customer: randomCustomer(choose) };
      any('followUpOpened', {
        followUpId: id,
        kind: 'intent',
        severity: 'normal',
        summary: text,
        ...customer,
        ...phones,
      });
    } else if (what === 4) {
      any('followUpUpdated', {
        followUpId,
        changes: { customer: choose(5) === 0 ? null : randomCustomer(choose) },
      });
    } else if (what >= 10) {
      const all = [...followUps.map((id) => `followUp:${id}`), ...notes.map((id) => `note:${id}`)];
      const [one, other] = shuffled(choose, all);
      const by = choose(2) === 0 ? [`phone:${oneOf(choose, tags)}`] : ['orderNo:tb1001'];
      const joint = {
        others: choose(3) > 0 && other !== undefined ? [other] : [],
        by: choose(3) === 0 ? by : [],
      };
      any(choose(3) === 0 ? 'customerParted' : 'customersMerged', { writing: one, ...joint });
    } else if (what === 5) any('followUpProgressed', { followUpId, text, ...phones });
    else if (what === 6)
      any('followUpClosed', { followUpId, outcome: oneOf(choose, outcomes), reason: '句' });
    else if (what === 7) any('followUpReopened', { followUpId, reason: '又来了' });
    else if (what === 8 && noteId !== undefined) any('noteWithdrawn', { noteId, withdrawn: choose(3) > 0 });
    else {
      const id = `n-${step}`;
      notes.push(id);
      any('noteWritten', { noteId: id, kind: 'problem', text, customer: randomCustomer(choose), ...phones });
    }
  });
  return events;
};

/** Rows in memory, asked for as the window asks for them. */
export const manyOf = (rows: Rows): ManyRows => ({
  many: async <K extends EntityKind>(kind: K, ids: readonly string[]) =>
    ids.flatMap((id) => rows.get(kind, id) ?? []),
});

import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { localDateOf, localTimeOf, toInstantText } from '../../shared/time/zone.ts';
import { MANAGER_PIN, startOwnBook } from './front-desk.ts';
import { type Asked, askMain, whoWrites } from './page/commands.ts';
import type { RunningApp } from './running-app.ts';

/** A front desk with several people at one PC, whose history is written through main as the window would write it. */

export interface Person {
  readonly id: string;
  readonly initials: string;
  readonly name: string;
  readonly pin: string;
  readonly role: 'trainee' | 'agent' | 'lead';
}

export const ZHANG: Person = { id: 's-zhang', initials: 'zs', name: '张三', pin: '739182', role: 'agent' };
export const LI: Person = { id: 's-li', initials: 'ls', name: '李四', pin: '628475', role: 'agent' };
export const WANG: Person = { id: 's-wang', initials: 'ww', name: '王五', pin: '517364', role: 'agent' };
export const CHEN: Person = { id: 's-chen', initials: 'cs', name: '陈实', pin: '406253', role: 'trainee' };

type Input = Readonly<Record<string, unknown>>;
export type Command = readonly [name: string, input: Input];

const asked = ([name, input]: Command): Asked => ({
  channel: 'book.command',
  request: { commandId: randomUUID(), name, input },
});

/** Lets somebody sign in and write these commands; they stay signed in. Fails when one is refused. */
export const writes = async (
  page: Page,
  { id, pin }: Pick<Person, 'id' | 'pin'>,
  commands: readonly Command[],
): Promise<void> => {
  const signIn: Asked = { channel: 'session.signIn', request: { staffId: id, pin } };
  expect(await page.evaluate(askMain, [signIn, ...commands.map(asked)])).toBeNull();
};

/** Nobody writes: the page asks who one is. */
export const lock = async (page: Page): Promise<void> => {
  expect(await page.evaluate(askMain, [{ channel: 'session.signOut', request: {} }])).toBeNull();
};

export interface Desk {
  readonly page: Page;
  /** The shift of a template on the day of the test. */
  readonly shift: (template: string) => string;
  readonly manager: Pick<Person, 'id' | 'pin'>;
}

const clock = (minutes: number, zone: string): string =>
  localTimeOf(toInstantText(Date.now() + minutes * 60_000), zone);

/** Templates by their ids: one that ends within the half hour, and three that relieve it one after the other. */
const shiftsAt = (zone: string): readonly Command[] =>
  [
    ['now', '当班', '08:00', clock(20, zone)],
    ['next', '接班一', '11:00', '20:00'],
    ['then', '接班二', '11:30', '21:00'],
    ['last', '接班三', '12:00', '22:00'],
    ['night', '夜班', '12:00', '23:00'],
  ].map(([id, name, start, end]) => ['addShiftTemplate', { id: `t-${id}`, name, start, end }]);

/** A book of one's own with these people and their PINs. The manager is called 林若溪 and is signed in. */
export const startDesk = async (
  app: RunningApp,
  folder: string,
  zone: string,
  people: readonly Person[],
): Promise<Desk> => {
  const { page } = app;
  await startOwnBook(app, folder);
  const today = localDateOf(toInstantText(Date.now()), zone);
  const manager = { id: await page.evaluate(whoWrites), pin: MANAGER_PIN };
  await writes(page, manager, [
    ['changeBookSettings', { requireAcceptance: true }],
    ...people.map(({ id, name, role }): Command => ['addStaff', { id, name, role }]),
    ...shiftsAt(zone),
  ]);
  const pins = people.map(
    ({ id, pin }): Asked => ({ channel: 'session.setPin', request: { staffId: id, pin } }),
  );
  expect(await page.evaluate(askMain, pins)).toBeNull();
  return { page, manager, shift: (template) => `${today}/t-${template}` };
};

const many: Readonly<Record<string, number>> = { red: 4, amber: 5, normal: 16 };
const customers = ['张女士', '李先生', '王女士', '赵先生', '陈女士'];
const matters = [
  ['refundReturn', '退款三天没到账，今天必须答复', '回电确认退款到账'],
  ['complaint', '沙发腿断了，要求上门换新', '约师傅上门'],
  ['callBack', '问大单能不能再让五个点', '问过主管再报价'],
  ['unshipped', '急着要，问能不能改发顺丰', '让仓库换快递'],
  ['unpaid', '拍下没付款，说晚上付', '八点提醒付款'],
] as const;

/** Follow-ups of a full shift: four urgent, five important, sixteen others, each told completely. */
export const fullShift = (zone: string): readonly Command[] => {
  const today = localDateOf(toInstantText(Date.now()), zone);
  return Object.entries(many).flatMap(([severity, count]) =>
    Array.from({ length: count }, (_none, place): Command => {
      const [kind, summary, text] = matters[place % matters.length] ?? matters[0];
      const name = customers[(place + severity.length) % customers.length] ?? '';
      const dueAt = `${today}T${15 + (place % 5)}:30`;
      return [
        'openFollowUp',
        {
          id: `f-${severity}-${place}`,
          kind,
          severity,
          summary: `${name}${summary}`,
          customer: {
            name,
            phone: `1381234${5600 + place}`,
            orderNo: `DD2026${severity.length}${1000 + place}`,
          },
          ...(severity === 'normal' ? {} : { promisedAt: dueAt, nextAction: { text, owner: '张三', dueAt } }),
        },
      ];
    }),
  );
};

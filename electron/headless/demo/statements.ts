import type { NoteRow } from '../../../shared/projection/rows.ts';
import { isAskedOf } from '../../../shared/rules/statement.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { instantAt, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import type { Day } from './days.ts';
import type { Desk } from './desk.ts';
import type { Dice } from './dice.ts';

/** What people of the demo say of their week. Its dice are its own: the rest of the history stays as it is. */

const WORK = [
  '这周主要跟大单，三单里谈成一单，另外两单约了下周回话。\n晚班交接都在十分钟里交完。',
  '带了两个晚班，退换货清了一半，剩下的都写了下一步。\n把常问的尺寸问题整理成了话术，大家可以拿去用。',
  '这周上门和回访跑得多，约好的都到了。\n周四盘点花了两小时，回访少打了几个，下周补。',
  '主要处理售后和差评，四条差评回了三条，一条客户愿意改。\n新人跟班一天，教了查单和改地址。',
  '催付款和未发货盯得紧，没有漏发的。\n主动联系买家每天都做够了，成交比上周多。',
] as const;

const firstLines = (notes: readonly NoteRow[]): string | null =>
  notes.length === 0 ? null : [...new Set(notes.map(({ text }) => text))].slice(0, 4).join('\n');

const write = (desk: Desk, staffId: string, week: string, work: string): void => {
  const own = desk.rows
    .all('note')
    .filter((note) => note.by === staffId && !note.withdrawn && weekOf(note.on) === week)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  desk.ask(staffId, 'writeStatement', {
    ...{ week, work },
    problems: firstLines(own.filter(({ kind }) => kind !== 'customerVoice')),
    customerWords: firstLines(own.filter(({ kind }) => kind === 'customerVoice')),
  });
};

/** On Sunday evening those who worked in the week write; somebody always forgets. */
export const planStatements = (desk: Desk, dice: Dice, { date }: Day): void => {
  if (weekdayOf(date) !== 7) return;
  const atMs = toEpochMs(instantAt(date, '20:40', desk.zone));
  desk.timeline.plan(atMs, () => {
    const week = weekOf(date);
    const came = new Set(
      desk.rows
        .all('attendance')
        .filter((row) => weekOf(row.date) === week)
        .map((row) => row.staffId),
    );
    const asked = desk.rows
      .all('staff')
      .filter(({ id, role }) => came.has(id) && isAskedOf(role))
      .map(({ id }) => id)
      .sort();
    const forgets = dice.int(0, asked.length - 1);
    const from = dice.int(0, WORK.length - 1);
    for (const [place, staffId] of asked.entries())
      if (place !== forgets) write(desk, staffId, week, WORK[(from + place) % WORK.length] ?? WORK[0]);
  });
};

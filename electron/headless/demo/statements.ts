import type { NoteRow } from '../../../shared/projection/rows.ts';
import { isAskedOf } from '../../../shared/rules/statement.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { instantAt, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import type { Day } from './days.ts';
import type { Desk } from './desk.ts';
import type { Dice } from './dice.ts';

/** What people of the demo say of their week. Its dice are its own: the rest of the history stays as it is. */

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
    const texts = desk.phrases.said.work;
    const from = dice.int(0, texts.length - 1);
    for (const [place, staffId] of asked.entries())
      if (place !== forgets) write(desk, staffId, week, texts[(from + place) % texts.length] ?? texts[0]);
  });
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { monthAttendance, ownAttendance } from '../../../shared/report/month-attendance.ts';
import type { MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { bookOf, scene } from '../../shared/support/scene.ts';
import { textOf } from '../../shared/support/writer.ts';
import { attendanceOf } from './support/attendances.ts';
import { mustShowAttendance } from './support/paper-attendance.ts';
import { paperWords } from './support/paper-words.ts';
import { renumbered } from './support/renumbered.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);

const mustShow = async (value: MonthAttendance, language: Language): Promise<void> => {
  const pdf = await renderer.render('attendance', value, { language, createdAt: 0 });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  mustShowAttendance(value, language, await paperWords(pdf.value));
};

describe('the attendance sheet on paper', () => {
  it.each(languages)(
    'has the hours and signs of each day in its square, each total under its title, each event in its row, in %s',
    async (language) => {
      await mustShow(attendanceOf(5), language);
      await mustShow(renumbered(attendanceOf(2), 7), language);
      await mustShow(ownAttendance(attendanceOf(3), 's-2'), language);
    },
  );

  it('has them of any month, whose value is a count minute by minute, in both languages', async () => {
    const marks = new Set<string>();
    const property = fc.asyncProperty(fc.noShrink(scene), async (facts) => {
      const month = monthAttendance(bookOf(facts), { month: facts.month, now: textOf(facts.nowMs) });
      if (!month.ok) throw new Error(month.error.code);
      const duties = month.value.people.flatMap((person) => person.duties);
      for (const duty of duties) for (const mark of duty.marks) marks.add(mark);
      if (duties.length > 0) for (const language of languages) await mustShow(month.value, language);
    });
    await checkAsync(property, { runs: 8, soak: 400 });
    expect(marks.size).toBeGreaterThan(4);
  }, 300_000);
});

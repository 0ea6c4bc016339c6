import { expect, it } from 'vitest';
import { asRead } from '../../../electron/app/weekly-pdf.ts';
import { missingStatements } from '../../../shared/report/weekly-statements.ts';
import { createSmallBook } from '../support/book.ts';
import { weekIn } from '../support/weeks.ts';

const WEEK = '2026-W47';

/** Four come on Monday; two of them and the manager write. */
const written = () => {
  const book = createSmallBook();
  for (const who of ['s-boss', 's-lead', 's-ann', 's-new'])
    book.act(who, 'checkIn', { shift: '2026-11-16/early' });
  const say = (who: string, work: string) =>
    book.act(who, 'writeStatement', { week: WEEK, work, problems: null, customerWords: null });
  say('s-ann', '打 13812345678 谈成一单');
  say('s-lead', '排了班');
  say('s-boss', '看了账');
  return book;
};

it('names who has written and who worked and has not; a number somebody typed is masked', () => {
  const { statements } = weekIn(written(), WEEK);
  expect(statements.lines.map(({ staffId, text }) => [staffId, text?.work ?? null])).toEqual([
    ['s-boss', '看了账'],
    ['s-lead', '排了班'],
    ['s-ann', '打 138****5678 谈成一单'],
    ['s-new', null],
  ]);
  expect(missingStatements(statements).map(({ name }) => name)).toEqual(['新']);
});

it('leads read everybody’s statement, others their own and nobody else’s', () => {
  const book = written();
  const read = (staffId: string | null) =>
    asRead({ session: { staffId: () => staffId }, open: { book: { rows: book.rows() } } })(weekIn(book, WEEK))
      .statements;
  expect(read('s-boss').lines).toHaveLength(4);
  expect(read('s-lead')).toMatchObject({ of: 'everybody' });
  expect(read('s-ann')).toMatchObject({ of: 'oneself', lines: [{ staffId: 's-ann' }] });
  expect(read('s-bo')).toEqual({ of: 'oneself', lines: [] });
  expect(read(null)).toEqual({ of: 'oneself', lines: [] });
});

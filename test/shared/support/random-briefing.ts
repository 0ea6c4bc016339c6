import type { Rows } from '../../../shared/projection/projection.ts';
import { presentVersion, questionName, saidIn } from '../../../shared/rules/briefing.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { briefingKinds } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

const said = (choose: Choose, today: string) => ({
  ...{
    kind: oneOf(choose, briefingKinds),
    title: words(choose),
    text: words(choose) + (oneOf(choose, ['', '', ` 1380013${choose(10)}000`, ' 0571-88123456']) ?? ''),
  },
  dueOn: addDays(today, choose(3)),
  readers: oneOf(choose, [
    ...[null, null, { roles: ['trainee', 'agent'], staffIds: [] }],
    ...[
      { roles: [], staffIds: ['s-ann', 's-boss'] },
      { roles: ['lead'], staffIds: ['s-new'] },
    ],
  ]),
  questions:
    choose(2) === 0
      ? []
      : [{ question: words(choose), options: ['甲', '乙'], answer: choose(2), explanation: words(choose) }],
});

/** Few briefings, so that people meet on them; two PCs may announce the same one. Most of what is done is reading. */
export const randomBriefing = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const today = new Date(wallMs + 8 * 3_600_000).toISOString().slice(0, 10);
  const lead = oneOf(choose, ['s-boss', 's-lead']);
  const somebody = oneOf(choose, rows.all('staff'))?.id;
  const row = oneOf(choose, rows.all('briefing'));
  if (row === undefined || choose(8) === 0)
    return ['announceBriefing', { id: `b-${choose(3)}`, ...said(choose, today) }, lead];
  const briefingId = row.id;
  switch (choose(10)) {
    case 0:
      return ['changeBriefing', { briefingId, ...said(choose, today), readAgain: choose(2) === 0 }, lead];
    case 1: {
      // Back to what stood there before, as an undo does.
      const before = oneOf(choose, row.versions) ?? row;
      const again = saidIn(before);
      return ['changeBriefing', { briefingId, ...again, readAgain: choose(4) === 0 }, lead];
    }
    case 2:
      return ['withdrawBriefing', { briefingId, withdrawn: !row.withdrawn }, lead];
    case 3: {
      const answers = row.questions.map((question) => {
        const chosen = choose(2);
        return { question: questionName(row.id, question), chosen, right: chosen === question.answer };
      });
      return ['takeChapterTest', { chapter: briefingId, answers }, somebody];
    }
    default: {
      const version = choose(3) === 0 ? oneOf(choose, row.versions)?.order : presentVersion(row)?.order;
      return ['readBriefing', { briefingId, ...(version === undefined ? {} : { version }) }, somebody];
    }
  }
};

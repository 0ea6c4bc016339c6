import { isPassed } from '../../../../shared/learning/daily.ts';
import type { BriefingRow, LearnerRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { isAskedOf, isOverdueFor, knowledgeOf, readershipOf } from '../../../../shared/rules/briefing.ts';
import { useReaderText } from '../../../briefings/reader-text.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useRows } from '../../../queries/use-rows.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/small.tsx';

interface LineProps {
  readonly row: BriefingRow;
  readonly person: StaffRow;
  readonly learner: LearnerRow | null;
}

/** How the newest try at its questions went; passed once is passed. */
const Test = ({ row, learner }: Omit<LineProps, 'person'>) => {
  const t = useText();
  const tests = (learner?.tests ?? []).filter(({ chapter }) => chapter === row.id);
  const last = tests.at(-1);
  if (last === undefined) return <span className="faint">{t('briefings:readers.untested')}</span>;
  const score = t('briefings:readers.score', { right: last.right, outOf: last.outOf });
  return tests.some(isPassed) ? (
    <>
      <Tag tone="green">{t('learning:passed')}</Tag> {score}
    </>
  ) : (
    score
  );
};

const Line = ({ row, person, learner }: LineProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const { now, zone } = calendar;
  const knows = knowledgeOf(row, person.id, zone);
  const isLate = isOverdueFor(row, person, now, zone);
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>
        {knows === null ? (
          <Tag tone={isLate ? 'red' : 'amber'}>
            {t(isLate ? 'briefings:readers.late' : 'briefings:readers.notYet')}
          </Tag>
        ) : (
          <>
            {momentText(knows.at, calendar, t)} {knows.wrote ? <Tag>{t('briefings:read.wrote')}</Tag> : null}
            {!knows.wrote && knows.on > row.dueOn ? (
              <Tag tone="amber">{t('briefings:readers.afterwards')}</Tag>
            ) : null}
          </>
        )}
      </td>
      {row.questions.length === 0 ? null : (
        <td>
          <Test row={row} learner={learner} />
        </td>
      )}
    </tr>
  );
};

/** Who has read it when, those who have not first; for leads. */
export const Readers = ({ row }: { readonly row: BriefingRow }) => {
  const t = useText();
  const { staff, calendar } = useFrame();
  const { copyMissing } = useReaderText();
  const learners = useRows((reader) => reader.live('learner'), []);
  const readership = readershipOf(row, staff, calendar);
  const at = ({ id }: StaffRow): string => knowledgeOf(row, id, calendar.zone)?.at ?? '';
  const isKnown = (person: StaffRow): boolean => at(person) !== '';
  const people = staff
    .filter((person) => isAskedOf(row, person) || isKnown(person))
    .toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  return (
    <section className="briefing-readers" aria-label={t('briefings:readers.title')}>
      <div className="briefing-readers-head">
        <h2>{t('briefings:readers.title')}</h2>
        <span className="faint">
          {t('briefings:readers.share', {
            read: people.filter(isKnown).length,
            count: people.length,
          })}
        </span>
        {readership.missing.length === 0 ? null : (
          <Button size="small" onClick={() => copyMissing(readership)}>
            {t('briefings:readers.copy')}
          </Button>
        )}
      </div>
      <table aria-label={t('briefings:readers.title')}>
        <thead>
          <tr>
            <th scope="col">{t('learning:name')}</th>
            <th scope="col">{t('briefings:readers.when')}</th>
            {row.questions.length === 0 ? null : <th scope="col">{t('briefings:readers.test')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Line
              key={person.id}
              row={row}
              person={person}
              learner={learners?.find(({ id }) => id === person.id) ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};

import './learning-panel.css';
import { chaptersPassed, daysLearned } from '../../../../shared/learning/daily.ts';
import type { LearnerRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { agoText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useManual } from '../../../manual/use-manual.ts';
import { useRows } from '../../../queries/use-rows.ts';
import { EmptyState, Tag } from '../../../ui/small.tsx';

const DAYS = 14;
/** So many of the newest answers say how it goes now. */
const NEWEST = 50;

interface LineProps {
  readonly person: StaffRow;
  readonly learner: LearnerRow | null;
  readonly chapters: readonly string[];
}

const Line = ({ person, learner, chapters }: LineProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const passed = chaptersPassed(learner);
  const newest = (learner?.answers ?? []).slice(-NEWEST);
  const right = newest.filter((answer) => answer.right).length;
  const last = newest.at(-1);
  return (
    <tr>
      <th scope="row">
        {person.name}{' '}
        {person.role === 'trainee' ? <Tag tone="accent">{t('vocabulary:role.trainee')}</Tag> : null}
      </th>
      <td className="cell-end">
        {chapters.filter((id) => passed.has(id)).length} / {chapters.length}
      </td>
      <td className="cell-end">
        {daysLearned(learner, calendar.now, calendar.zone)} / {DAYS}
      </td>
      <td className="cell-end">
        {newest.length === 0 ? '—' : `${Math.round((right / newest.length) * 100)} %`}
      </td>
      <td>{last === undefined ? t('learning:none') : agoText(last.at, calendar, t)}</td>
    </tr>
  );
};

/** How far everybody is with the manual: trainees first, then by name. */
export const LearningPanel = () => {
  const t = useText();
  const { staff } = useFrame();
  const book = useManual();
  const learners = useRows((reader) => reader.live('learner'), []);
  if (!book || learners === undefined) return null;
  if (learners.length === 0)
    return (
      <div className="card">
        <EmptyState title={t('learning:noneTitle')} text={t('learning:noneText')} />
      </div>
    );
  const people = staff
    .filter(({ active }) => active)
    .toSorted((a, b) => Number(b.role === 'trainee') - Number(a.role === 'trainee'));
  return (
    <section aria-label={t('learning:progressTitle')}>
      <p className="faint">{t('learning:progressLead')}</p>
      <div className="card">
        <table className="learning-table" aria-label={t('learning:progressTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('learning:name')}</th>
              <th scope="col" className="cell-end">
                {t('learning:chapters')}
              </th>
              <th scope="col" className="cell-end">
                {t('learning:days')}
              </th>
              <th scope="col" className="cell-end">
                {t('learning:share')}
              </th>
              <th scope="col">{t('learning:newest')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Line
                key={person.id}
                person={person}
                learner={learners.find(({ id }) => id === person.id) ?? null}
                chapters={book.chapters.map(({ id }) => id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

import '../../../learning/plan/plan.css';
import '../../../learning/typing/typing.css';
import './learning-panel.css';
import { chaptersPassed, daysLearned } from '../../../../shared/learning/daily.ts';
import { passedBy, typingGoalOf } from '../../../../shared/learning/plan.ts';
import type { LearnerRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { daysBetween } from '../../../../shared/time/zone.ts';
import { agoText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { titlesOf } from '../../../learning/plan/my-plan.tsx';
import { usePlan, useTraineeships } from '../../../learning/plan/use-plan.ts';
import { useManual } from '../../../manual/use-manual.ts';
import { useBookRow } from '../../../queries/people.ts';
import { useRows } from '../../../queries/use-rows.ts';
import { EmptyState, Tag } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { PlanSection } from './plan-section.tsx';
import { TraineeCard } from './trainee-card.tsx';

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

/** Passed this long ago, somebody is a colleague like any other. */
const SHOWN_DAYS = 30;

/** Trainees, and whoever has just passed. */
const useTrainees = () => {
  const { calendar } = useFrame();
  const today = calendar.now.slice(0, 10);
  return useTraineeships((person, row) => {
    const passed = passedBy(row);
    if (person.role === 'trainee') return true;
    return passed !== null && daysBetween(passed.at.slice(0, 10), today) <= SHOWN_DAYS;
  }, today);
};

/** How far everybody is with the manual: by name, those on probation with their plan above. */
export const LearningPanel = ({ me }: TeamPanelProps) => {
  const t = useText();
  const { staff } = useFrame();
  const book = useManual();
  const learners = useRows((reader) => reader.live('learner'), []);
  const trainees = useTrainees();
  const plan = usePlan();
  const shop = useBookRow();
  if (!book || learners === undefined || trainees === undefined || plan === undefined || !shop) return null;
  const titleOf = titlesOf(book.chapters);
  const people = staff
    .filter(({ active }) => active)
    .toSorted((a, b) => Number(b.role === 'trainee') - Number(a.role === 'trainee'));
  return (
    <div className="learning-panel">
      <section aria-label={t('learning:lead.title')}>
        {trainees.length === 0 ? (
          <div className="card">
            <EmptyState title={t('learning:lead.noneTitle')} text={t('learning:lead.noneText')} />
          </div>
        ) : (
          trainees.map((traineeship) => (
            <TraineeCard
              key={traineeship.person.id}
              {...{ traineeship, me, titleOf }}
              chapters={book.chapters.length}
              goal={typingGoalOf(plan.plan)}
              language={shop.language}
            />
          ))
        )}
      </section>
      <section aria-label={t('learning:progressTitle')}>
        <h3>{t('learning:progressTitle')}</h3>
        <p className="faint">{t('learning:progressLead')}</p>
        <div className="card">
          {learners.length === 0 ? (
            <EmptyState title={t('learning:noneTitle')} text={t('learning:noneText')} />
          ) : (
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
          )}
        </div>
      </section>
      <PlanSection now={plan} chapters={book.chapters} titleOf={titleOf} />
    </div>
  );
};

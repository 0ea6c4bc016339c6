import '../learning.css';
import './plan.css';
import { passedBy } from '../../../shared/learning/plan.ts';
import type { Chapter } from '../../../shared/manual/chapter.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import type { TitleOf } from './item-text.ts';
import { PlanList, PlanTime, PlanWeeks } from './plan-card.tsx';
import { type Traineeship, useTraineeships } from './use-plan.ts';

export const titlesOf = (chapters: readonly Chapter[]): TitleOf => {
  const titles = new Map(chapters.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
};

interface CardProps {
  readonly traineeship: Traineeship;
  readonly isOwn: boolean;
  readonly titleOf: TitleOf;
}

const Card = ({ traineeship, isOwn, titleOf }: CardProps) => {
  const t = useText();
  const me = useMe();
  const { names } = useFrame();
  const { person, progress } = traineeship;
  if (progress === null || !me) return null;
  const title = isOwn ? t('learning:plan.mine') : t('learning:plan.ofTrainee', { name: person.name });
  return (
    <section className="quiz" aria-label={title}>
      <div className="plan-head">
        <h3>{title}</h3>
        <PlanTime progress={progress} />
        {isOwn && person.mentor !== null ? (
          <span className="faint">{t('learning:plan.mentor', { name: names(person.mentor) })}</span>
        ) : null}
      </div>
      <PlanWeeks progress={progress} />
      {isOwn ? null : <p className="faint">{t('learning:plan.keys')}</p>}
      <PlanList {...{ progress, titleOf }} trainee={person} signer={isOwn ? null : me.staff} />
    </section>
  );
};

/** One’s own first month, and those of the people one teaches. */
export const MyPlans = ({ chapters }: { readonly chapters: readonly Chapter[] }) => {
  const me = useMe();
  const staffId = me ? me.staff.id : '';
  const mine = useTraineeships(
    (person, row) => (person.id === staffId || person.mentor === staffId) && passedBy(row) === null,
    staffId,
  );
  const titleOf = titlesOf(chapters);
  return (mine ?? []).map((traineeship) => (
    <Card
      key={traineeship.person.id}
      isOwn={traineeship.person.id === staffId}
      {...{ traineeship, titleOf }}
    />
  ));
};

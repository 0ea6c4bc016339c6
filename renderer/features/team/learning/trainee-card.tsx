import { useState } from 'react';
import { placeIn } from '../../../../shared/events/envelope.ts';
import { chaptersPassed } from '../../../../shared/learning/daily.ts';
import { countersignedAt, openNow, stands, typedIn } from '../../../../shared/learning/plan.ts';
import { bestOf, speedOf } from '../../../../shared/learning/typing.ts';
import { weakChapters } from '../../../../shared/learning/weak.ts';
import { CONTENTS, writeAddress } from '../../../../shared/manual/address.ts';
import type { StaffRow } from '../../../../shared/projection/rows.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { dayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import type { TitleOf } from '../../../learning/plan/item-text.ts';
import { PlanList, PlanTime, PlanWeeks } from '../../../learning/plan/plan-card.tsx';
import type { Traineeship } from '../../../learning/plan/use-plan.ts';
import { TypingCurve } from '../../../learning/typing/curve.tsx';
import { MANUAL } from '../../../navigation.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/small.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';

/** So many weak chapters are named; who has more begins with these. */
const MOST_WEAK = 3;

interface CardProps {
  readonly traineeship: Traineeship;
  readonly me: StaffRow;
  readonly titleOf: TitleOf;
  readonly chapters: number;
  readonly goal: number;
  readonly language: Language;
}

/** What is known of how somebody learns, in figures. */
const Figures = ({ traineeship, titleOf, chapters, goal, language }: Omit<CardProps, 'me'>) => {
  const t = useText();
  const { navigation } = useServices();
  const { learner, handovers, person } = traineeship;
  const answers = learner?.answers ?? [];
  const right = answers.filter((answer) => answer.right).length;
  const typed = typedIn(learner, language);
  const best = bestOf(typed);
  const weak = weakChapters(learner).slice(0, MOST_WEAK);
  const percent = Math.round((right / Math.max(1, answers.length)) * 100);
  return (
    <dl className="trainee-figures">
      <div>
        <dt>{t('learning:chapters')}</dt>
        <dd>
          {chaptersPassed(learner).size} / {chapters}
        </dd>
      </div>
      <div>
        <dt>{t('learning:lead.questions')}</dt>
        <dd>{answers.length === 0 ? '—' : t('learning:lead.rightOf', { percent, count: answers.length })}</dd>
      </div>
      <div>
        <dt>{t('learning:lead.handovers')}</dt>
        <dd>{countersignedAt(handovers, person.id).length}</dd>
      </div>
      <div>
        <dt>{t('learning:lead.typing', { goal })}</dt>
        <dd className="trainee-typing">
          {best === null ? '—' : t('learning:typing.perMinute', { count: speedOf(best) })}
          <TypingCurve results={typed} goal={goal} />
        </dd>
      </div>
      <div className="trainee-weak">
        <dt>{t('learning:lead.weak')}</dt>
        <dd>
          {weak.length === 0
            ? '—'
            : weak.map((one) => (
                <Button
                  key={one.chapter}
                  size="small"
                  look="quiet"
                  onClick={() => navigation.go(MANUAL, writeAddress({ ...CONTENTS, slug: one.chapter }))}
                >
                  {t('learning:lead.weakOne', {
                    title: titleOf(one.chapter),
                    right: one.right,
                    outOf: one.outOf,
                  })}
                </Button>
              ))}
        </dd>
      </div>
    </dl>
  );
};

/** What was decided so far, with a way back. */
const Decisions = ({ row, person, me }: Pick<Traineeship, 'row' | 'person'> & { readonly me: StaffRow }) => {
  const t = useText();
  const send = useSend();
  const { names, calendar } = useFrame();
  const standing = (row?.decisions ?? []).filter(stands);
  if (standing.length === 0) return null;
  const isPassed = standing.some(({ verdict }) => verdict === 'passed');
  return (
    <ul className="trainee-decisions">
      {standing.map(({ order, verdict, weeks, reason, by, at }) => {
        const place = placeIn(order);
        const date = dayText(localDateOf(at, calendar.zone), calendar, t);
        return (
          <li key={order}>
            {t(`learning:lead.said.${verdict}`, { count: weeks, name: names(by), date })}
            {reason === null ? '' : t('learning:plan.said', { remark: reason })}{' '}
            {place === null ? null : (
              <Button
                size="small"
                look="quiet"
                onClick={() =>
                  void send(
                    { name: 'withdrawProbationEntry', input: { staffId: person.id, ...place } },
                    { done: t('learning:lead.takenBack') },
                  )
                }
              >
                {t('learning:plan.takeBack')}
              </Button>
            )}
          </li>
        );
      })}
      {isPassed && person.role === 'trainee' ? (
        <li>
          {me.role === 'manager' ? (
            <Button
              size="small"
              onClick={() =>
                void send(
                  { name: 'changeStaff', input: { staffId: person.id, role: 'agent' } },
                  { done: t('learning:lead.madeAgent', { name: person.name }) },
                )
              }
            >
              {t('learning:lead.makeAgent')}
            </Button>
          ) : (
            <span className="faint">{t('learning:lead.managerMakesAgent')}</span>
          )}
        </li>
      ) : null}
    </ul>
  );
};

/** One trainee as a lead sees them: week by week, what is open, how they learn, and how it ends. */
export const TraineeCard = (props: CardProps) => {
  const t = useText();
  const { names } = useFrame();
  const [open, setOpen] = useState<'begin' | 'decide' | null>(null);
  const { traineeship, me, titleOf } = props;
  const { person, row, progress } = traineeship;
  const left = progress === null ? [] : openNow(progress);
  const late = left.filter((one) => one.late).length;
  const openText =
    t('learning:lead.openNow', { count: left.length }) +
    (late === 0 ? '' : t('learning:plan.line.late', { count: late }));
  const isOver = progress !== null && progress.passed === null && progress.daysLeft === 0;
  return (
    <section className="card trainee-card" aria-label={person.name}>
      <div className="plan-head">
        <h3>{person.name}</h3>
        {person.role === 'trainee' ? <Tag tone="accent">{t('vocabulary:role.trainee')}</Tag> : null}
        {progress === null ? null : <PlanTime progress={progress} />}
        <span className="faint">
          {person.mentor === null
            ? t('learning:lead.noMentor')
            : t('learning:plan.mentor', { name: names(person.mentor) })}
        </span>
        <span className="trainee-actions">
          {person.role === 'trainee' ? (
            <Button
              size="small"
              look={progress === null ? 'primary' : 'quiet'}
              onClick={() => setOpen('begin')}
            >
              {t(progress === null ? 'learning:lead.begin' : 'learning:lead.change')}
            </Button>
          ) : null}
          {progress === null || progress.passed !== null ? null : (
            <Button size="small" look={isOver ? 'primary' : 'plain'} onClick={() => setOpen('decide')}>
              {t('learning:lead.decide')}
            </Button>
          )}
        </span>
      </div>
      {progress === null ? (
        <p className="faint">{t('learning:lead.notBegun')}</p>
      ) : (
        <>
          <PlanWeeks progress={progress} />
          <Decisions {...{ row, person, me }} />
          <Figures {...props} />
          <details className="plan-all">
            <summary>{openText}</summary>
            <PlanList {...{ progress, titleOf }} trainee={person} signer={me} />
          </details>
        </>
      )}
      {open === 'begin' ? <BeginDialog traineeship={traineeship} onClose={() => setOpen(null)} /> : null}
      {open === 'decide' && progress !== null ? (
        <DecideDialog {...{ person, progress }} onClose={() => setOpen(null)} />
      ) : null}
    </section>
  );
};

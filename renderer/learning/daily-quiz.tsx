import { useCallback, useMemo, useState } from 'react';
import { answeredToday, DAILY_QUESTIONS, questionsToday } from '../../shared/learning/daily.ts';
import { isToBeJudged, withdrawnOf } from '../../shared/learning/shop-questions.ts';
import type { Chapter } from '../../shared/manual/chapter.ts';
import type { BriefingRow, LearnerAnswer, LearnerRow, ManualPageRow } from '../../shared/projection/rows.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useShopPages } from '../manual/use-manual.ts';
import { useLearnedBriefings } from '../queries/briefings.ts';
import { useMe } from '../queries/people.ts';
import { useRows } from '../queries/use-rows.ts';
import { useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { quizOfBriefing } from './briefing-quiz.ts';
import { Question } from './question.tsx';
import { type Learning, useLearning } from './use-quizzes.ts';

interface QuizProps {
  readonly learning: Learning;
  readonly chapters: readonly Chapter[];
  /** What they have read of what is new, which is asked before the manual’s own questions. */
  readonly briefings: readonly BriefingRow[];
  /** What the shop has written, and which questions of it a lead has withdrawn. */
  readonly pages: readonly ManualPageRow[];
  readonly staffId: string;
}

/** What is asked: kept while it is answered, though its answer has made the next one the first. */
interface Shown {
  readonly id: string;
  readonly chosen: number | null;
}

/** With the answers of this sitting that the rows do not have yet. */
const withGiven = (
  known: LearnerRow | null,
  given: readonly LearnerAnswer[],
  staffId: string,
): LearnerRow => {
  const row = known ?? { id: staffId, answers: [], tests: [], typing: [], head: '' };
  const isNew = ({ question, at }: LearnerAnswer): boolean =>
    !row.answers.some(
      (one) => one.daily && one.question === question && one.at.slice(0, 10) >= at.slice(0, 10),
    );
  return { ...row, answers: [...row.answers, ...given.filter(isNew)] };
};

const DailyQuiz = ({ learning, chapters, briefings, pages, staffId }: QuizProps) => {
  const t = useText();
  const send = useSend();
  const { now, zone } = useCalendar();
  const known = useRows((reader) => reader.get('learner', staffId), [staffId]);
  // What is on its way to the disk counts already: a quick hand is not asked a sixth, nor the same once more.
  const [given, setGiven] = useState<readonly LearnerAnswer[]>([]);
  const learner = known === undefined ? undefined : withGiven(known, given, staffId);
  const [shown, setShown] = useState<Shown | null>(null);
  const { dueAt } = learning;
  const quizzes = useMemo(
    () => new Map([...learning.quizzes, ...briefings.map((row) => [row.id, quizOfBriefing(row)] as const)]),
    [learning.quizzes, briefings],
  );
  const bank = useMemo(() => {
    const gone = new Map(pages.map((row) => [row.id, withdrawnOf(row)]));
    return [...briefings, ...chapters].flatMap(({ id: slug }) =>
      (quizzes.get(slug) ?? [])
        .filter(({ id }) => gone.get(slug)?.has(id) !== true)
        .map(({ id }) => `${slug}/${id}`),
    );
  }, [briefings, chapters, pages, quizzes]);
  const questionOf = (id: string) => {
    const [slug = '', name] = id.split('/');
    return quizzes.get(slug)?.find((question) => question.id === name);
  };
  const left = learner === undefined ? [] : questionsToday({ bank, learner, now, zone, dueAt });
  const done = learner === undefined ? 0 : answeredToday({ learner, now, zone });
  const question = shown === null ? undefined : questionOf(shown.id);
  const next = left[0];
  const choose = useCallback(
    (place: number): void => {
      if (shown === null || shown.chosen !== null || question === undefined) return;
      setShown({ ...shown, chosen: place });
      const right = place === question.answer;
      setGiven((before) => [...before, { question: shown.id, right, at: now, daily: true }]);
      void send({ name: 'answerQuiz', input: { question: shown.id, chosen: place, right } });
    },
    [shown, question, send, now],
  );
  if (learner === undefined) return null;
  if (shown !== null && question !== undefined) {
    const place = done + (shown.chosen === null ? 1 : 0);
    return (
      <Question
        question={question}
        progress={t('learning:progress', { place: Math.max(1, place), total: DAILY_QUESTIONS })}
        isUnchecked={pages.some((row) => shown.id.startsWith(`${row.id}/`) && isToBeJudged(row))}
        chosen={shown.chosen}
        onChoose={choose}
        onNext={() => setShown(next === undefined ? null : { id: next, chosen: null })}
      />
    );
  }
  return (
    <section className="quiz quiz-start" aria-label={t('learning:daily')}>
      <div>
        <h3>{t('learning:daily')}</h3>
        <p className="faint">
          {next === undefined ? t('learning:doneToday') : t('learning:left', { count: left.length })}
        </p>
      </div>
      {next === undefined ? null : (
        <Button onClick={() => setShown({ id: next, chosen: null })}>{t('learning:begin')}</Button>
      )}
    </section>
  );
};

interface TodaysProps {
  readonly chapters: readonly Chapter[];
}

const TodaysFor = ({ chapters, staffId }: TodaysProps & { readonly staffId: string }) => {
  const learning = useLearning();
  const briefings = useLearnedBriefings(staffId);
  const pages = useShopPages();
  if (learning === undefined || briefings === undefined || pages === undefined) return null;
  return <DailyQuiz {...{ learning, chapters, briefings, pages, staffId }} />;
};

/** Five questions a day, what was wrong sooner again: for whoever is signed in. */
export const TodaysQuestions = ({ chapters }: TodaysProps) => {
  const me = useMe();
  return me ? <TodaysFor key={me.staff.id} chapters={chapters} staffId={me.staff.id} /> : null;
};

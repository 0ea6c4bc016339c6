import { useCallback, useState } from 'react';
import { isPassed, PASS_SHARE } from '../../shared/learning/daily.ts';
import { isToBeJudged, withdrawnOf } from '../../shared/learning/shop-questions.ts';
import type { QuizQuestion } from '../../shared/manual/quiz.ts';
import { agoText } from '../format/moments.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { usePageRow } from '../manual/use-shop.ts';
import { useMe } from '../queries/people.ts';
import { useRows } from '../queries/use-rows.ts';
import { useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/small.tsx';
import { Question } from './question.tsx';
import { useLearning } from './use-quizzes.ts';

interface Answer {
  readonly question: string;
  readonly chosen: number;
  readonly right: boolean;
}

interface TestProps {
  /** The chapter, or the briefing, as the book names it. */
  readonly chapter: string;
  readonly title: string;
  readonly questions: readonly QuizQuestion[];
  /** See `Question`; nothing of a briefing is. */
  readonly isUnchecked?: boolean;
  readonly staffId: string;
}

const PERCENT = Math.round(PASS_SHARE * 100);

/** How it went, at the newest try; passed once is passed. */
const Result = ({ chapter, staffId }: Pick<TestProps, 'chapter' | 'staffId'>) => {
  const t = useText();
  const calendar = useCalendar();
  const learner = useRows((reader) => reader.get('learner', staffId), [staffId]);
  const tests = (learner?.tests ?? []).filter((test) => test.chapter === chapter);
  const last = tests.at(-1);
  if (last === undefined) return <p className="faint">{t('learning:untested', { percent: PERCENT })}</p>;
  return (
    <p className="faint">
      {tests.some(isPassed) ? <Tag tone="green">{t('learning:passed')}</Tag> : null}{' '}
      {t('learning:result', { right: last.right, outOf: last.outOf, moment: agoText(last.at, calendar, t) })}
    </p>
  );
};

/** Questions in one go, eighty in a hundred to pass; the result is an event of whoever is signed in. */
export const QuizTest = ({ chapter, title, questions, isUnchecked = false, staffId }: TestProps) => {
  const t = useText();
  const send = useSend();
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const question = answers === null ? undefined : questions[answers.length];
  const choose = useCallback((place: number) => setChosen((before) => before ?? place), []);
  const next = async (): Promise<void> => {
    if (answers === null || question === undefined || chosen === null) return;
    const right = chosen === question.answer;
    const all = [...answers, { question: `${chapter}/${question.id}`, chosen, right }];
    setChosen(null);
    if (all.length < questions.length) return setAnswers(all);
    setAnswers(null);
    const test = { right: all.filter((one) => one.right).length, outOf: all.length };
    await send(
      { name: 'takeChapterTest', input: { chapter, answers: all } },
      { done: t(isPassed(test) ? 'learning:youPassed' : 'learning:onceMore', { ...test, percent: PERCENT }) },
    );
  };
  if (question !== undefined && answers !== null) {
    return (
      <Question
        question={question}
        progress={t('learning:progress', { place: answers.length + 1, total: questions.length })}
        isUnchecked={isUnchecked}
        chosen={chosen}
        onChoose={choose}
        onNext={() => void next()}
      />
    );
  }
  return (
    <section className="quiz quiz-start" aria-label={title}>
      <div>
        <h3>{title}</h3>
        <Result chapter={chapter} staffId={staffId} />
      </div>
      <Button onClick={() => setAnswers([])}>{t('learning:testBegin', { count: questions.length })}</Button>
    </section>
  );
};

/** The questions of a chapter in one go, eighty in a hundred to pass; without those a lead has withdrawn. */
export const ChapterTest = ({ chapter }: { readonly chapter: string }) => {
  const learning = useLearning();
  const t = useText();
  const me = useMe();
  const page = usePageRow(chapter);
  const gone = withdrawnOf(page);
  const questions = learning?.quizzes.get(chapter)?.filter(({ id }) => !gone.has(id)) ?? [];
  if (questions.length === 0 || !me) return null;
  return (
    <QuizTest
      key={chapter}
      chapter={chapter}
      title={t('learning:test')}
      questions={questions}
      isUnchecked={page !== null && isToBeJudged(page)}
      staffId={me.staff.id}
    />
  );
};

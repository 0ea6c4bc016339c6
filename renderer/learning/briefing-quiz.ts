import type { QuizQuestion } from '../../shared/manual/quiz.ts';
import type { BriefingRow } from '../../shared/projection/rows.ts';

/** The questions of a briefing as the manual’s are put: in the shop’s own words, whatever the language. */
export const quizOfBriefing = ({ questions }: Pick<BriefingRow, 'questions'>): readonly QuizQuestion[] =>
  questions.map(({ id, question, options, explanation, answer }) => {
    const wording = { question, options: [...options], explanation };
    return { id, 'zh-CN': wording, en: wording, answer };
  });

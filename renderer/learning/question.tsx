import './learning.css';
import { useEffect, useMemo, useRef } from 'react';
import type { QuizQuestion } from '../../shared/manual/quiz.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/small.tsx';

/** Letters, since a chapter’s scripts are copied by figures. */
const letters = ['A', 'B', 'C', 'D'] as const;

interface QuestionProps {
  readonly question: QuizQuestion;
  /** `2 / 5`. */
  readonly progress: string;
  /** Of a chapter that the shop has rewritten, and nobody has held it against that text yet. */
  readonly isUnchecked: boolean;
  /** What was chosen; `null` while nothing is. */
  readonly chosen: number | null;
  readonly onChoose: (place: number) => void;
  readonly onNext: () => void;
}

/** One question by keys: A to D chooses, Enter goes on; right or wrong and why are said at once. */
export const Question = ({ question, progress, isUnchecked, chosen, onChoose, onNext }: QuestionProps) => {
  const t = useText();
  const language = useLanguage();
  const next = useRef<HTMLButtonElement>(null);
  const { options, explanation, question: asked } = question[language];
  const isRight = chosen === question.answer;
  const shortcuts = useMemo(
    () =>
      letters
        .slice(0, options.length)
        .map((letter, place) => ({ chord: letter.toLowerCase(), run: () => onChoose(place) })),
    [onChoose, options.length],
  );
  useShortcuts(shortcuts);
  useEffect(() => {
    if (chosen !== null) next.current?.focus();
  }, [chosen]);
  const lookOf = (place: number): string => {
    if (chosen === null) return '';
    if (place === question.answer) return 'quiz-right';
    return place === chosen ? 'quiz-wrong' : '';
  };
  return (
    <section className="quiz" aria-label={t('learning:question')}>
      <p className="faint">{progress}</p>
      <h3 className="quiz-asked">{asked}</h3>
      {isUnchecked ? <p className="quiz-unchecked">{t('learning:unchecked')}</p> : null}
      <ol className="quiz-options">
        {options.map((option, place) => (
          <li key={option}>
            <button
              type="button"
              className={`quiz-option ${lookOf(place)}`}
              aria-pressed={chosen === place}
              disabled={chosen !== null}
              onClick={() => onChoose(place)}
            >
              <Kbd>{letters[place] ?? ''}</Kbd>
              <span>{option}</span>
            </button>
          </li>
        ))}
      </ol>
      {chosen === null ? null : (
        <div className="quiz-why" role="status">
          <p>
            <strong>{t(isRight ? 'learning:right' : 'learning:wrong')}</strong> {explanation}
          </p>
          <Button ref={next} look="primary" onClick={onNext}>
            {t('learning:next')} <Kbd>Enter</Kbd>
          </Button>
        </div>
      )}
    </section>
  );
};

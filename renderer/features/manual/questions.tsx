import { useState } from 'react';
import { isToBeJudged, judgementOf, withdrawnOf } from '../../../shared/learning/shop-questions.ts';
import type { QuizQuestion } from '../../../shared/manual/quiz.ts';
import type { ManualPageRow } from '../../../shared/projection/rows.ts';
import { agoText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useLearning } from '../../learning/use-quizzes.ts';
import { useNames, useStaff } from '../../queries/people.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Outside } from './outside.tsx';

interface JudgeProps {
  readonly row: ManualPageRow;
  readonly questions: readonly QuizQuestion[];
}

/** Says which questions are not asked any more, held against the newest version; with undo. */
const useJudge = ({ row, questions }: JudgeProps) => {
  const t = useText();
  const send = useSend();
  return async (withdrawn: ReadonlySet<string>): Promise<boolean> => {
    const gone = questions.flatMap(({ id }) => (withdrawn.has(id) ? [id] : []));
    const input = { pageId: row.id, seen: row.head, withdrawn: gone, left: questions.length - gone.length };
    const done =
      gone.length === 0
        ? t('manual:shop.questions.allKept')
        : t('manual:shop.questions.saved', { count: gone.length });
    const result = await send(
      { name: 'judgeQuestions', input },
      { done, before: { judgement: row.judged.at(-1) ?? null } },
    );
    return result.ok;
  };
};

interface LineProps {
  readonly question: QuizQuestion;
  readonly isAsked: boolean;
  readonly onTurn: () => void;
}

const Line = ({ question, isAsked, onTurn }: LineProps) => {
  const language = useLanguage();
  const t = useText();
  const { question: words, options, explanation } = question[language];
  return (
    <li className={isAsked ? '' : 'manual-not-asked'}>
      <label>
        <input type="checkbox" checked={isAsked} onChange={onTurn} />
        <span>{words}</span>
      </label>
      <div className="manual-question-why">
        <strong>{t('manual:shop.questions.answer', { answer: options[question.answer] ?? '' })}</strong>{' '}
        {explanation}
      </div>
    </li>
  );
};

const QuestionsDialog = ({ row, questions, onClose }: JudgeProps & { readonly onClose: () => void }) => {
  const t = useText();
  const calendar = useCalendar();
  const nameOf = useNames(useStaff());
  const judge = useJudge({ row, questions });
  const [withdrawn, setWithdrawn] = useState(withdrawnOf(row));
  const last = judgementOf(row);
  const turn = (id: string): void => {
    const next = new Set(withdrawn);
    if (!next.delete(id)) next.add(id);
    setWithdrawn(next);
  };
  const isLast = withdrawn.size === questions.length;
  return (
    <Dialog title={t('manual:shop.questions.title')} onClose={onClose}>
      <Form
        className="manual-questions"
        onSubmit={async () => {
          if (await judge(withdrawn)) onClose();
        }}
      >
        <p className="faint">
          {t('manual:shop.questions.what')}
          {last === null
            ? null
            : ` ${t('manual:shop.questions.by', { name: nameOf(last.by), moment: agoText(last.at, calendar, t) })}`}
        </p>
        <ol>
          {questions.map((question) => (
            <Line
              key={question.id}
              question={question}
              isAsked={!withdrawn.has(question.id)}
              onTurn={() => turn(question.id)}
            />
          ))}
        </ol>
        {isLast ? <p role="status">{t('manual:shop.questions.none')}</p> : null}
        <div className="dialog-actions">
          <Button look="quiet" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button look="primary" type="submit">
            {t('common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

/**
 * What Baton asks about a chapter that the shop has rewritten: a lead is told once for each new text, and says which
 * questions are still true.
 */
export const ShopQuestions = ({ row }: { readonly row: ManualPageRow }) => {
  const t = useText();
  const learning = useLearning();
  const questions = learning?.quizzes.get(row.id) ?? [];
  const judge = useJudge({ row, questions });
  const [isOpen, setOpen] = useState(false);
  if (questions.length === 0) return null;
  const gone = withdrawnOf(row);
  const open = (): void => setOpen(true);
  return (
    <>
      {isToBeJudged(row) ? (
        <div className="notice notice-amber manual-notice" role="status">
          <p>{t('manual:shop.questions.told', { count: questions.length - gone.size })}</p>
          <div>
            <Button size="small" onClick={open}>
              {t('manual:shop.questions.look')}
            </Button>
            <Button size="small" look="quiet" onClick={() => void judge(gone)}>
              {t('manual:shop.questions.keep')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="manual-shop-keys">
          <Button size="small" look="quiet" onClick={open}>
            {gone.size === 0
              ? t('manual:shop.questions.title')
              : t('manual:shop.questions.gone', { count: gone.size })}
          </Button>
        </p>
      )}
      {isOpen ? (
        <Outside>
          <QuestionsDialog row={row} questions={questions} onClose={() => setOpen(false)} />
        </Outside>
      ) : null}
    </>
  );
};

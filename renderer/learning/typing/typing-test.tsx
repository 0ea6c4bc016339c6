import '../learning.css';
import './typing.css';
import { useState } from 'react';
import { typedIn } from '../../../shared/learning/plan.ts';
import { accuracyOf, bestOf, type Measured, speedOf } from '../../../shared/learning/typing.ts';
import type { LearnerRow, TypingResult } from '../../../shared/projection/rows.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { agoText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import { useRows } from '../../queries/use-rows.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/small.tsx';
import { useTypingGoal } from '../plan/use-plan.ts';
import { TypingCurve } from './curve.tsx';
import { msOf, type Run } from './run.ts';
import { TypingField } from './typing-field.tsx';
import { type TypingKit, useTypingKit } from './use-typing.ts';

/** `62 字/分钟，对 97 %`. */
const useResultText = () => {
  const t = useText();
  return (result: Measured | TypingResult, ms: number): string =>
    t('learning:typing.result', {
      speed: t('learning:typing.perMinute', { count: speedOf({ ...result, ms }) }),
      percent: accuracyOf(result),
    });
};

interface History {
  readonly results: readonly TypingResult[];
  readonly goal: number;
}

/** One’s own tries: the newest in words, all of them as a curve. */
const OwnHistory = ({ results, goal }: History) => {
  const t = useText();
  const calendar = useCalendar();
  const resultText = useResultText();
  const last = results.at(-1);
  const best = bestOf(results);
  if (last === undefined || best === null)
    return <p className="faint">{t('learning:typing.none', { count: goal })}</p>;
  return (
    <div className="typing-history">
      <TypingCurve results={results} goal={goal} />
      <p className="faint">
        {speedOf(best) >= goal ? (
          <Tag tone="green">{t('learning:typing.reached', { count: goal })}</Tag>
        ) : null}{' '}
        {t('learning:typing.last', {
          moment: agoText(last.at, calendar, t),
          result: resultText(last, last.ms),
        })}{' '}
        {t('learning:typing.best', { speed: t('learning:typing.perMinute', { count: speedOf(best) }), goal })}
      </p>
    </div>
  );
};

interface TestProps {
  readonly kit: TypingKit;
  readonly learner: LearnerRow | null;
  readonly goal: number;
}

const Test = ({ kit, learner, goal }: TestProps) => {
  const t = useText();
  const send = useSend();
  const resultText = useResultText();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [isOpen, setIsOpen] = useState(false);
  const [skipped, setSkipped] = useState(0);
  const bank = kit.passages[language];
  const results = typedIn(learner, language);
  // Each time the next one, so that nobody learns a passage by heart.
  const passage = bank[(results.length + skipped) % bank.length];
  const done = async (run: Run): Promise<void> => {
    setIsOpen(false);
    if (passage === undefined) return;
    const { typed, errors } = run.measured;
    const ms = msOf(run);
    await send(
      { name: 'takeTypingTest', input: { language, passage: passage.id, typed, errors, ms } },
      { done: resultText(run.measured, ms) },
    );
  };
  if (isOpen && passage !== undefined)
    return (
      <section className="quiz" aria-label={t('learning:typing.title')}>
        <div className="typing-head">
          <h3>{t('learning:typing.title')}</h3>
          <Segmented
            label={t('learning:typing.language')}
            value={language}
            choices={languages.map((value) => ({ value, label: t(`learning:typing.languages.${value}`) }))}
            onChange={setLanguage}
          />
          <Button look="quiet" size="small" onClick={() => setSkipped((before) => before + 1)}>
            {t('learning:typing.another')}
          </Button>
        </div>
        <TypingField
          key={`${language} ${passage.id}`}
          {...{ kit, passage, goal }}
          onDone={(run) => void done(run)}
          onStop={() => setIsOpen(false)}
        />
      </section>
    );
  return (
    <section className="quiz quiz-start" aria-label={t('learning:typing.title')}>
      <div>
        <h3>{t('learning:typing.title')}</h3>
        <OwnHistory results={results} goal={goal} />
      </div>
      <Button onClick={() => setIsOpen(true)}>{t('learning:typing.begin')}</Button>
    </section>
  );
};

/** How fast and how well whoever is signed in types, measured at a passage of the trade. */
export const TypingTest = () => {
  const kit = useTypingKit();
  const me = useMe();
  const staffId = me ? me.staff.id : '';
  const learner = useRows((reader) => reader.get('learner', staffId), [staffId]);
  const goal = useTypingGoal();
  if (kit === undefined || !me || learner === undefined || goal === undefined) return null;
  return <Test key={staffId} kit={kit} learner={learner} goal={goal} />;
};

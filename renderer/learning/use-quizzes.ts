import { useEffect, useState } from 'react';
import type { DueAt } from '../../shared/learning/daily.ts';
import { useServices } from '../services.ts';
import type { Quizzes } from './quizzes.ts';

export interface Learning {
  readonly quizzes: Quizzes;
  readonly dueAt: DueAt;
}

/** The questions and their scheduler, loaded when they are first wanted; `undefined` until then. */
export const useLearning = (): Learning | undefined => {
  const { report } = useServices();
  const [learning, setLearning] = useState<Learning>();
  useEffect(() => {
    let shown = true;
    Promise.all([import('./quizzes.ts'), import('./schedule.ts')]).then(
      ([{ quizzes }, { dueAt }]) => {
        if (shown) setLearning({ quizzes, dueAt });
      },
      (error: unknown) => report('learning', error),
    );
    return () => {
      shown = false;
    };
  }, [report]);
  return learning;
};

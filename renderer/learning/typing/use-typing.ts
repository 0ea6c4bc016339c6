import { useEffect, useState } from 'react';
import type { Distance } from '../../../shared/learning/typing.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { useServices } from '../../services.ts';
import type { Passage } from './passages.ts';

export interface TypingKit {
  readonly passages: Readonly<Record<Language, readonly Passage[]>>;
  readonly distance: Distance;
}

/** The passages and the measure, loaded when they are first wanted; `undefined` until then. */
export const useTypingKit = (): TypingKit | undefined => {
  const { report } = useServices();
  const [kit, setKit] = useState<TypingKit>();
  useEffect(() => {
    let shown = true;
    Promise.all([import('./passages.ts'), import('./distance.ts')]).then(
      ([{ passages }, { distance }]) => {
        if (shown) setKit({ passages, distance });
      },
      (error: unknown) => report('typing', error),
    );
    return () => {
      shown = false;
    };
  }, [report]);
  return kit;
};

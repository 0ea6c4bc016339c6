import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';

/** So many rows are drawn at first, and at most so many more each time: a week of five thousand holds the window up for seconds. */
const FIRST = 40;
const MORE = 60;

interface Some<T> {
  readonly shown: readonly T[];
  /** The way to more of them; nothing where all are shown. */
  readonly more: ReactNode;
}

/** The first of many, and more when they are asked for. */
export const useSome = <T,>(all: readonly T[], first = FIRST): Some<T> => {
  const t = useText();
  const [most, setMost] = useState(first);
  const left = all.length - most;
  return {
    shown: left > 0 ? all.slice(0, most) : all,
    more:
      left > 0 ? (
        <Button look="quiet" onClick={() => setMost(most + MORE)}>
          {left > MORE ? t('weekly:some.more', { count: left }) : t('weekly:some.all', { count: all.length })}
        </Button>
      ) : null,
  };
};

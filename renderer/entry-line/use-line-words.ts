import { useMemo } from 'react';
import { useFrame } from '../frame.tsx';
import { kindNames } from '../kind-names.ts';
import { useNameMatch } from '../use-name-match.ts';
import type { LineWords } from './read-line.ts';

/** What words mean in this book: its people, its shifts, its calendar, the kinds in both languages. */
export const useLineWords = (): LineWords => {
  const { staff, templates, calendar } = useFrame();
  const match = useNameMatch();
  return useMemo(
    () => ({
      calendar,
      match,
      kinds: kindNames,
      owners: [...staff.filter(({ active }) => active), ...templates.filter(({ retired }) => !retired)].map(
        ({ name }) => ({ id: name, names: [name], also: [] }),
      ),
    }),
    [staff, templates, calendar, match],
  );
};

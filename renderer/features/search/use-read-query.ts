import { useMemo } from 'react';
import { foldText } from '../../../shared/search/fold-text.ts';
import { type ReadQuery, readQuery } from '../../../shared/search/query.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { noteKinds } from '../../../shared/vocabulary.ts';
import { useFrame } from '../../frame.tsx';
import { resources } from '../../i18n/resources.ts';
import { kindNames } from '../../kind-names.ts';
import { byCharacters, type NameMatch } from '../../name-search.ts';
import { useNameMatch } from '../../use-name-match.ts';

const vocabularies = [resources['zh-CN'].vocabulary, resources.en.vocabulary];

/** Every kind with what it is called, in both languages, by its own names before other words for it. */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ...kindNames.map(({ id, names }) => [id, names] as const),
  ...noteKinds.map((kind) => [kind, vocabularies.map((words) => words.noteKind[kind])] as const),
  ...kindNames.map(({ id, also }) => [id, also] as const),
];

const kindNamed = (typed: string, match: NameMatch): string | null => {
  if (typed === '') return null;
  const wanted = foldText(typed);
  const fits = (test: NameMatch) => kinds.find(([, labels]) => labels.some((label) => test(label, wanted)));
  return (fits(byCharacters) ?? fits(match))?.[0] ?? null;
};

/** What was typed, read by the people, kinds and calendar of this book. */
export const useReadQuery = (typed: string): ReadQuery => {
  const { staff, calendar } = useFrame();
  const match = useNameMatch();
  const today = localDateOf(calendar.now, calendar.zone);
  return useMemo(
    () =>
      readQuery(typed, {
        today,
        zone: calendar.zone,
        personNamed: (name) => {
          if (name === '') return null;
          const exact = staff.find((person) => person.name === name);
          return (exact ?? staff.find((person) => match(person.name, name)))?.id ?? null;
        },
        kindNamed: (name) => kindNamed(name, match),
      }),
    [typed, today, calendar.zone, staff, match],
  );
};

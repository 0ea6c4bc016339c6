import { useMemo } from 'react';
import { briefingItem } from '../../briefings/address.ts';
import { useText } from '../../i18n/text.ts';
import { BOOKLET } from '../../manual/booklet-place.ts';
import { byCharacters } from '../../name-search.ts';
import { MANUAL } from '../../navigation.ts';
import { useIsPractice } from '../../practice/practise-button.tsx';
import { usePractise } from '../../practice/use-practise.ts';
import { useServices } from '../../services.ts';
import { useNameMatch } from '../../use-name-match.ts';

/** Something that can be done, by its name. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly chord: string | null;
  readonly run: () => void;
}

/** Actions offered for one query: what people look for is mostly what was written. */
const MOST_ACTIONS = 4;

const screens = [
  ['today', null, 'Alt+1'],
  ['handover', null, 'Alt+2'],
  ['pending', null, 'Alt+3'],
  ['notes', null, 'Alt+4'],
  ['weekly', null, 'Alt+5'],
  ['manual', null, 'Alt+6'],
  ['team', null, 'Alt+7'],
  ['settings', null, 'Alt+8'],
  ['import', null, 'Ctrl+I'],
] as const;

const parts = [
  'give',
  'history',
  'roster',
  'leave',
  'attendance',
  'checklists',
  'routines',
  'merits',
] as const;
const screenOfPart = (part: (typeof parts)[number]): string =>
  part === 'give' || part === 'history' ? 'handover' : 'team';

const useEveryAction = (onHelp: (() => void) | null): readonly Action[] => {
  const t = useText();
  const { call, desk, navigation, toasts } = useServices();
  const { open: practise } = usePractise();
  const isPractice = useIsPractice();
  return useMemo(() => {
    const lock = async (): Promise<void> => {
      const result = await call('session.signOut', {});
      if (result.ok) desk.takeSession(result.value);
    };
    const startPractice = (): void => {
      // The box is closed by then, and a slow PC takes some seconds.
      toasts.done(t('practice:opening'));
      void practise();
    };
    const look = (theme: 'light' | 'dark') => () => void call('app.setPreferences', { theme });
    const speak = (language: 'zh-CN' | 'en') => () => void call('app.setPreferences', { language });
    return [
      { id: 'entry', label: t('search:action.entry'), chord: 'N', run: navigation.wantEntry },
      ...screens.map(([id, item, chord]) => ({
        ...{ id, chord, label: t('search:action.go', { screen: t(`shell:nav.${id}`) }) },
        run: () => navigation.go(id, item),
      })),
      {
        ...{ id: 'briefings', label: t('briefings:title'), chord: null },
        run: () => navigation.go(MANUAL, briefingItem({ page: 'list' })),
      },
      {
        ...{ id: 'booklet', label: t('manual:booklet.title'), chord: null },
        run: () => navigation.go(MANUAL, BOOKLET),
      },
      ...parts.map((part) => ({
        ...{ id: part, chord: null, label: t(`search:part.${part}`) },
        run: () => navigation.go(screenOfPart(part), part),
      })),
      { id: 'lock', label: t('signIn:lock'), chord: 'Ctrl+L', run: () => void lock() },
      ...(onHelp === null
        ? []
        : [{ id: 'help', label: t('shell:shortcuts.title'), chord: '?', run: onHelp }]),
      ...(isPractice
        ? []
        : [{ id: 'practise', label: t('practice:action'), chord: null, run: startPractice }]),
      { id: 'light', label: t('search:action.light'), chord: null, run: look('light') },
      { id: 'dark', label: t('search:action.dark'), chord: null, run: look('dark') },
      { id: 'zh', label: t('search:action.zh'), chord: null, run: speak('zh-CN') },
      { id: 'en', label: t('search:action.en'), chord: null, run: speak('en') },
    ];
  }, [t, call, desk, navigation, toasts, onHelp, practise, isPractice]);
};

/** What can be done that is called so, by any part of its name or by its pinyin. */
export const useActions = (typed: string, onHelp: (() => void) | null): readonly Action[] => {
  const every = useEveryAction(onHelp);
  const match = useNameMatch();
  const wanted = typed.trim();
  return useMemo(() => {
    if (wanted === '') return [];
    return every
      .filter(({ label }) => byCharacters(label, wanted) || match(label, wanted))
      .slice(0, MOST_ACTIONS);
  }, [every, match, wanted]);
};

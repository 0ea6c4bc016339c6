import './palette.css';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { writeAddress } from '../../../shared/manual/address.ts';
import type { ManualHit } from '../../../shared/manual/find.ts';
import type { Hit } from '../../../shared/search/finder.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isEnter, isSubmitCtrlEnter } from '../../keyboard.ts';
import { MANUAL, type Navigation } from '../../navigation.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Kbd } from '../../ui/small.tsx';
import { type Action, useActions } from './actions.ts';
import { Chips } from './chips.tsx';
import { HitRow, ManualRow } from './hit-row.tsx';
import { customerOf, placeOf } from './places.ts';
import { useHits } from './use-hits.ts';
import { useManualHits } from './use-manual-hits.ts';
import { useReadQuery } from './use-read-query.ts';

interface PaletteProps {
  /** What was looked for last time: it is there again, and one key replaces it. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** `null` where there is no help to show. */
  readonly onHelp: (() => void) | null;
  readonly onClose: () => void;
}

const ActionRow = ({ action }: { readonly action: Action }) => (
  <>
    <span className="palette-title">{action.label}</span>
    {action.chord === null ? null : <Kbd>{action.chord}</Kbd>}
  </>
);

/** How much of the book is loaded, while it is not all of it. */
const Loading = () => {
  const t = useText();
  const { done, total } = useStore(useServices().search.loaded);
  return done >= total ? null : (
    <p className="palette-note" role="status">
      {t('search:loading', { done, total })}
    </p>
  );
};

const Help = () => {
  const t = useText();
  return (
    <dl className="palette-help">
      {(['words', 'sounds', 'tail', 'who', 'kind', 'when', 'state', 'quoted'] as const).map((what) => (
        <div key={what}>
          <dt>{t(`search:help.${what}.example`)}</dt>
          <dd>{t(`search:help.${what}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Which line is chosen, and the keys that choose another one or run it. */
const useChoice = (count: number, typed: string, run: (place: number, toCustomer: boolean) => void) => {
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the top
  useEffect(() => setActive(0), [typed]);
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(count - 1, to)));
    } else if (isEnter(event)) {
      event.preventDefault();
      run(active, isSubmitCtrlEnter(event));
    }
  };
  return { active, setActive, onKey };
};

/** A line of the answer, and what choosing it does. */
interface Line {
  readonly id: string;
  readonly shown: ReactNode;
  readonly run: (toCustomer: boolean) => void;
}

interface OptionsProps {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly active: number;
  /** Another answer is on its way. */
  readonly waiting: boolean;
  readonly onActive: (place: number) => void;
  readonly onRun: (place: number) => void;
}

/** What can be done, then what was found. The box has the keys; a mouse chooses here. */
const Options = ({ id, lines, active, waiting, onActive, onRun }: OptionsProps) => {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const option = (place: number) => ({
    id: `${id}-${place}`,
    role: 'option' as const,
    'aria-selected': place === active,
    className: 'palette-row',
    tabIndex: -1,
    onMouseMove: () => onActive(place),
    onClick: () => onRun(place),
  });
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('search:results')}
      aria-busy={waiting}
      className="palette-list"
    >
      {lines.map((line, place) => (
        <div key={line.id} {...option(place)}>
          {line.shown}
        </div>
      ))}
    </div>
  );
};

const hitLine = (hit: Hit, words: readonly string[], { go }: Navigation): Line => ({
  id: hit.key,
  shown: <HitRow hit={hit} words={words} />,
  run: (toCustomer) => go(...((toCustomer ? customerOf(hit.key) : null) ?? placeOf(hit.key))),
});

const manualLine = (hit: ManualHit, words: readonly string[], { go }: Navigation): Line => ({
  id: `manual/${hit.slug}`,
  shown: <ManualRow hit={hit} words={words} />,
  run: () => go(MANUAL, writeAddress({ slug: hit.slug, heading: hit.section, words: words.join(' ') })),
});

/** The platform's own dialog, open as long as it is shown; the book is read in as it opens. */
const useOpenDialog = (): RefObject<HTMLDialogElement | null> => {
  const { search } = useServices();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (node !== null && !node.open) node.showModal();
    void search.refresh();
    return () => node?.close();
  }, [search]);
  return dialog;
};

/** One box that finds anything: what was ever written, and everything that can be done. */
export const Palette = ({ typed, onTyped, onHelp, onClose }: PaletteProps) => {
  const t = useText();
  const { navigation } = useServices();
  const dialog = useOpenDialog();
  const list = useId();
  const query = useReadQuery(useDeferredValue(typed));
  const actions = useActions(typed, onHelp);
  const { hits, more, waiting } = useHits(query);
  const { named, others } = useManualHits(query);
  const { words } = query;
  const lines: readonly Line[] = [
    ...actions.map((action) => ({ id: action.id, shown: <ActionRow action={action} />, run: action.run })),
    ...named.map((hit) => manualLine(hit, words, navigation)),
    ...hits.map((hit) => hitLine(hit, words, navigation)),
    ...others.map((hit) => manualLine(hit, words, navigation)),
  ];
  const count = lines.length;
  const run = (place: number, toCustomer = false): void => {
    const line = lines[place];
    if (line === undefined) return;
    onClose();
    line.run(toCustomer);
  };
  const { active, setActive, onKey } = useChoice(count, typed, run);
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('search:title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <input
        className="palette-input"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={list}
        aria-activedescendant={`${list}-${active}`}
        aria-label={t('search:title')}
        placeholder={t('search:placeholder')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onTyped(event.target.value)}
        onKeyDown={onKey}
      />
      <Chips chips={query.chips} />
      <Loading />
      <Options {...{ id: list, lines, active, waiting }} onActive={setActive} onRun={run} />
      {typed.trim() === '' ? <Help /> : null}
      {typed.trim() !== '' && count === 0 && !waiting ? (
        <p className="palette-note" role="status">
          {t('search:nothing')}
        </p>
      ) : null}
      {hits.some(({ key }) => customerOf(key) !== null) ? (
        <p className="palette-note">
          <Kbd>Ctrl+Enter</Kbd> {t('search:customer')}
        </p>
      ) : null}
      {more ? <p className="palette-note">{t('search:more', { count: hits.length })}</p> : null}
    </dialog>
  );
};

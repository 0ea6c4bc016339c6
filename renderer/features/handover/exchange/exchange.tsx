import { KeyHints } from '../../../ui/key-hints.tsx';
import './exchange.css';
import { type KeyboardEvent, useState } from 'react';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { useText } from '../../../i18n/text.ts';
import { isComposing, isTyping } from '../../../keyboard.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/small.tsx';
import { useModal } from '../../../ui/use-modal.ts';
import { type Entry, isOwn } from '../entry.ts';
import { noteQuestion, type Verdicts, wordsOn } from '../verdicts.ts';
import { BigItem } from './big-item.tsx';
import { exchangeDeedOf } from './keys.ts';
import { NoteLine } from './note-line.tsx';
import { elapsedText, type Page } from './pages.ts';
import { QuestionPage } from './question-page.tsx';
import { SmallItems } from './small-items.tsx';
import { useDoNotDisturb, useElapsed, useRun } from './use-run.ts';

interface ExchangeProps {
  readonly entries: readonly Entry[];
  readonly verdicts: Verdicts;
  /** `早班 → 李四`: who tells and who listens. */
  readonly title: string;
  /** The shift that takes over. */
  readonly shift: string;
  readonly onSay: (verdicts: Verdicts) => void;
  /** Something is being typed and not said yet. */
  readonly onType: (verdicts: Verdicts) => void;
  /** Everything was gone through. */
  readonly onFinished: () => void;
  readonly onLeave: () => void;
}

interface RailProps {
  readonly pages: readonly Page[];
  readonly place: number;
}

/** One stroke for each page, as long as it has items, in the colour of its severity. */
const Rail = ({ pages, place }: RailProps) => (
  <div className="ex-rail" aria-hidden="true">
    {pages.map(({ severity, upTo, entries }, at) => (
      <span
        key={upTo}
        className={`ex-stroke ex-stroke-${severity} ${at <= place ? 'ex-stroke-done' : ''}`}
        style={{ flexGrow: entries.length }}
      />
    ))}
  </div>
);

const Keys = ({ isLast }: { readonly isLast: boolean }) => {
  const t = useText();
  return (
    <KeyHints
      hints={[
        ['→', isLast ? t('handover:exchange.keyEnd') : t('handover:exchange.keyNext')],
        ['←', t('handover:exchange.keyBack')],
        ['Q', t('handover:exchange.keyQuestion')],
        ['Esc', t('handover:exchange.keyLeave')],
      ]}
    />
  );
};

interface HeadProps extends RailProps {
  readonly title: string;
  readonly progress: string;
  readonly noted: number;
  /** Esc goes back a question, so it is not the way out. */
  readonly isAsking: boolean;
  readonly onLeave: () => void;
}

const Head = ({ pages, place, title, progress, noted, isAsking, onLeave }: HeadProps) => {
  const t = useText();
  const elapsed = useElapsed();
  return (
    <header className="ex-head">
      <Rail pages={pages} place={place} />
      <div className="ex-head-line">
        <h1 className="ex-title">{title}</h1>
        {noted === 0 ? null : (
          <span className="ex-count">{t('handover:exchange.noted', { count: noted })}</span>
        )}
        <strong className="ex-progress" role="status">
          {progress}
        </strong>
        <span className="ex-time" role="timer" aria-label={t('handover:exchange.time')}>
          {elapsedText(elapsed)}
        </span>
        <Button look="quiet" size="small" aria-label={t('handover:exchange.keyLeave')} onClick={onLeave}>
          {isAsking ? t('handover:exchange.keyLeave') : <Kbd>Esc</Kbd>}
        </Button>
      </div>
    </header>
  );
};

/**
 * Two people at one screen: everything is told in the order of severity without a stop, questions are collected and
 * answered after, then the receiver goes through the list (HSE, I-PASS). Only keys are needed, and nothing else shows.
 */
export const Exchange = (props: ExchangeProps) => {
  const { entries, verdicts, title, shift, onSay, onType, onFinished, onLeave } = props;
  const t = useText();
  useDoNotDisturb();
  const { dialog, stage } = useModal();
  const run = useRun({ entries, verdicts, onFinished });
  const { page, asked } = run;
  const [noting, setNoting] = useState<number | null>(null);
  const several = (page?.entries.length ?? 0) > 1;
  const noted = noting === null ? undefined : page?.entries[noting];

  const stopNoting = (): void => {
    setNoting(null);
    stage.current?.focus();
  };
  // One step at a time: from a question to the one before, from the first to the run-through, from there out.
  const stepOut = asked === null ? onLeave : run.backToRun;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !isComposing(event)) {
      // Left to the platform, a second Esc in a row would close the dialog without asking.
      event.preventDefault();
      if (!event.repeat) stepOut();
      return;
    }
    if (asked !== null || isTyping(event.target) || event.target instanceof HTMLButtonElement) return;
    const deed = exchangeDeedOf(event);
    if (deed === null) return;
    event.preventDefault();
    if (event.repeat) return;
    if (deed === 'question') setNoting(0);
    else run.turn(deed);
  };

  return (
    <dialog
      ref={dialog}
      className="exchange"
      aria-label={t('handover:exchange.title')}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        stepOut();
      }}
    >
      <Head
        pages={run.pages}
        place={run.place}
        title={title}
        noted={asked === null ? run.noted : 0}
        progress={
          asked === null
            ? `${page?.upTo ?? 0} / ${run.total}`
            : t('handover:exchange.questions', { place: asked.place + 1, total: asked.total })
        }
        isAsking={asked !== null}
        onLeave={onLeave}
      />
      <div ref={stage} className="ex-stage" tabIndex={-1}>
        {asked?.entry === undefined ? (
          <RunPage page={page} verdicts={verdicts} marked={noted?.id ?? null} />
        ) : (
          <QuestionPage
            key={asked.entry.id}
            entry={asked.entry}
            verdicts={verdicts}
            isOwn={isOwn(asked.entry, shift)}
            onType={onType}
            onSay={(next) => {
              onSay(next);
              run.nextQuestion();
            }}
          />
        )}
      </div>
      <footer className="ex-foot">
        {noted === undefined ? (
          asked === null ? (
            <Keys isLast={run.place === run.pages.length - 1} />
          ) : (
            <Button look="quiet" size="small" onClick={run.backToRun}>
              {t('common:action.back')} <Kbd>Esc</Kbd>
            </Button>
          )
        ) : (
          <NoteLine
            key={noted.id}
            summary={maskPhonesIn(noted.item.summary)}
            before={wordsOn(verdicts, noted)?.comment ?? ''}
            several={several}
            onMove={(by) =>
              setNoting(Math.min((page?.entries.length ?? 1) - 1, Math.max(0, (noting ?? 0) + by)))
            }
            onNote={(text) => {
              onSay(noteQuestion(verdicts, noted, text));
              stopNoting();
            }}
            onStop={stopNoting}
          />
        )}
      </footer>
    </dialog>
  );
};

interface RunPageProps {
  readonly page: Page | undefined;
  readonly verdicts: Verdicts;
  readonly marked: string | null;
}

const RunPage = ({ page, verdicts, marked }: RunPageProps) => {
  const [only] = page?.entries ?? [];
  if (page === undefined || only === undefined) return null;
  if (page.severity === 'normal')
    return (
      <SmallItems
        entries={page.entries}
        first={page.upTo - page.entries.length + 1}
        verdicts={verdicts}
        marked={marked}
      />
    );
  const comment = wordsOn(verdicts, only)?.comment ?? '';
  return (
    <>
      <BigItem key={only.id} entry={only} />
      {comment === '' ? null : <p className="ex-noted ex-aside">{maskPhonesIn(comment)}</p>}
    </>
  );
};

import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { accuracyOf, LEAST_TYPED, speedOf } from '../../../shared/learning/typing.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter } from '../../keyboard.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/small.tsx';
import type { Passage } from './passages.ts';
import { isThrough, msOf, NEW_RUN, type Run, withKey, withTyped } from './run.ts';
import type { TypingKit } from './use-typing.ts';

const SECOND = 1_000;

/** The time by the app’s clock, anew each second while something runs. */
const useSeconds = (isRunning: boolean): string => {
  const { clock } = useServices();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(clock.now()), SECOND);
    return () => clearInterval(timer);
  }, [isRunning, clock]);
  return now;
};

/** How it goes, while one types. */
const Live = ({
  run,
  length,
  goal,
}: {
  readonly run: Run;
  readonly length: number;
  readonly goal: number;
}) => {
  const t = useText();
  const now = useSeconds(run.startedAt !== null);
  const { measured, startedAt, lastAt } = run;
  const until = lastAt !== null && lastAt > now ? lastAt : now;
  const ms = startedAt === null ? 0 : Math.max(0, Date.parse(until) - Date.parse(startedAt));
  const speed = speedOf({ ...measured, ms: Math.max(ms, SECOND) });
  const seconds = Math.floor(ms / SECOND);
  // In the first moments every speed is possible.
  const isKnown = ms >= 3 * SECOND;
  const figures = [
    ['speed', isKnown ? t('learning:typing.perMinute', { count: speed }) : '—'],
    ['accuracy', `${accuracyOf(measured)} %`],
    ['place', `${measured.place} / ${length}`],
    ['time', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`],
  ] as const;
  return (
    <dl className="typing-live">
      {figures.map(([name, value]) => (
        <div key={name} className={name === 'speed' && isKnown && speed >= goal ? 'typing-reached' : ''}>
          <dt>{t(`learning:typing.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

interface FieldProps {
  readonly kit: TypingKit;
  readonly passage: Passage;
  readonly goal: number;
  readonly onDone: (run: Run) => void;
  readonly onStop: () => void;
}

/** A passage and the field to type it into. What an input method still composes counts for nothing yet. */
export const TypingField = ({ kit, passage, goal, onDone, onStop }: FieldProps) => {
  const t = useText();
  const { clock } = useServices();
  const [text, setText] = useState('');
  const [run, setRun] = useState<Run>(NEW_RUN);
  const [word, setWord] = useState<'noPaste' | 'tooShort' | 'noTime' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    // What is typed from and what is typed into are seen together.
    field.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, []);

  const finish = (final: Run): void => {
    if (isOver.current) return;
    if (msOf(final) < SECOND) {
      // Nobody is that fast: the PC’s clock was set back meanwhile.
      setWord('noTime');
      setText('');
      setRun(NEW_RUN);
      return;
    }
    isOver.current = true;
    onDone(final);
  };
  const take = (value: string): void => {
    // A passage is one line; some input methods leave the Enter that chose a word.
    const typed = value.replaceAll('\n', '');
    setText(typed);
    const next = withTyped(run, passage.text, typed, clock.now(), kit.distance);
    setRun(next);
    if (isThrough(next, passage.text)) finish(next);
  };
  const refuse = (event: ClipboardEvent | DragEvent): void => {
    event.preventDefault();
    setWord('noPaste');
  };
  const askToFinish = (): void => {
    if (run.measured.typed < LEAST_TYPED) setWord('tooShort');
    else finish(run);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isSubmitEnter(event)) {
      event.preventDefault();
      askToFinish();
    } else if (event.key === 'Escape' && !isComposing(event)) {
      event.preventDefault();
      onStop();
    } else if (
      isComposing(event) ||
      (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
    )
      setRun((before) => withKey(before, clock.now()));
  };
  const { place } = run.measured;
  return (
    <>
      <p className="typing-passage" lang={passage.text.charCodeAt(0) > 0x2e80 ? 'zh-CN' : 'en'}>
        <span className="typing-done">{passage.text.slice(0, place)}</span>
        <span className="typing-next">{passage.text.slice(place, place + 1)}</span>
        {passage.text.slice(place + 1)}
      </p>
      <textarea
        ref={field}
        className="input typing-field"
        aria-label={t('learning:typing.field')}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onKeyDown={onKeyDown}
        onPaste={refuse}
        onDrop={refuse}
        onCompositionStart={() => setRun((before) => withKey(before, clock.now()))}
        onCompositionEnd={(event) => take(event.currentTarget.value)}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          setWord(null);
          const { nativeEvent } = event;
          if (!('isComposing' in nativeEvent && nativeEvent.isComposing === true)) take(value);
        }}
      />
      <p className="field-problem" role="alert">
        {word === null ? '' : t(`learning:typing.${word}`, { count: LEAST_TYPED })}
      </p>
      <Live run={run} length={passage.text.length} goal={goal} />
      <div className="typing-actions">
        <Button look="primary" onClick={askToFinish}>
          {t('learning:typing.finish')} <Kbd>Enter</Kbd>
        </Button>
        <Button look="quiet" onClick={onStop}>
          {t('learning:typing.stop')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </>
  );
};

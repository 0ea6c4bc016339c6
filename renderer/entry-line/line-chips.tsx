import './entry-line.css';
import { readMoment } from '../../shared/time/moment.ts';
import { followUpKinds } from '../../shared/vocabulary.ts';
import { momentText } from '../format/moments.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { type ReadLine, readingOf, type Token } from './read-line.ts';

const useTokenText = (): ((token: Token) => string) => {
  const t = useText();
  const calendar = useCalendar();
  return ({ what, value }) => {
    if (what === 'severity') return t('vocabulary:severity.red');
    if (what === 'owner') return t('entry:owner', { name: value });
    if (what === 'kind') {
      const kind = followUpKinds.find((one) => one === value);
      return kind === undefined ? value : t(`vocabulary:kind.${kind}`);
    }
    const at = readMoment(value, calendar.zone);
    return at === null ? value : t('time.by', { moment: momentText(at, calendar, t) });
  };
};

interface LineChipsProps {
  readonly read: ReadLine;
  /** Nothing is typed yet: says what could be. */
  readonly hint: boolean;
  /** Somebody says that a reading is not meant, or is after all. */
  readonly onToggle: (token: Token) => void;
}

/** What a line was understood to say, while it is typed; a click takes a reading back. */
export const LineChips = ({ read, hint, onToggle }: LineChipsProps) => {
  const t = useText();
  const textOf = useTokenText();
  // One word twice is one reading.
  const shown = read.tokens.filter(
    (token, place) =>
      token.state !== 'spare' &&
      read.tokens.findIndex((other) => readingOf(other) === readingOf(token)) === place,
  );
  if (hint) return <p className="line-hint">{t('entry:hint')}</p>;
  if (shown.length === 0) return null;
  return (
    <fieldset className="line-chips" aria-label={t('entry:chips')}>
      {shown.map((token) => {
        const counts = token.state === 'counts';
        return (
          <button
            key={readingOf(token)}
            type="button"
            className={`line-chip line-chip-${token.what}`}
            aria-pressed={counts}
            title={t(counts ? 'entry:notThat' : 'entry:thatAgain', { word: token.word })}
            onClick={() => onToggle(token)}
          >
            {textOf(token)}
          </button>
        );
      })}
    </fieldset>
  );
};

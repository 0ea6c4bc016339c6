import { lineChanges } from '../../../../shared/manual/line-changes.ts';
import type { BriefingDefinition, BriefingRow, BriefingVersion } from '../../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { dayText, momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Tag } from '../../../ui/small.tsx';
import { useReadersText } from './readers-text.ts';

interface ChangedLinesProps {
  readonly before: BriefingDefinition;
  readonly after: BriefingDefinition;
}

/** Everything a version says besides its text, line by line. */
const useFacts = (): ((one: BriefingDefinition) => string) => {
  const t = useText();
  const { calendar } = useFrame();
  const readers = useReadersText();
  return ({ title, kind, dueOn, readers: asked, questions }) =>
    [
      title,
      t(`briefings:kind.${kind}`),
      t('briefings:due', { day: dayText(dueOn, calendar, t) }),
      readers(asked),
      ...questions.map(({ question, options, answer }) =>
        t('briefings:questionLine', { question, answer: options[answer] ?? '' }),
      ),
    ].join('\n');
};

/** A line without the mark of a heading, a point or a quote in front of it. */
const plain = (line: string): string =>
  maskPhonesIn(line.replace(/^(?:[-*+>]|#{1,6}|\d+\.)\s+/, ''), 'people');

/** What went and what came, each line once; what stayed is not said again. */
export const ChangedLines = ({ before, after }: ChangedLinesProps) => {
  const t = useText();
  const factsOf = useFacts();
  const whole = (one: BriefingDefinition): string => `${factsOf(one)}\n${one.text}`;
  const lines = lineChanges(whole(before), whole(after)).filter(({ kind }) => kind !== 'same');
  if (lines.length === 0) return <p className="faint">{t('briefings:sameWords')}</p>;
  return (
    <ul className="briefing-changes">
      {lines.map(({ kind, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice
        <li key={place} className={`briefing-${kind}`}>
          <span className="visually-hidden">{t(`briefings:line.${kind === 'gone' ? 'gone' : 'new'}`)}</span>
          {kind === 'gone' ? <del>{plain(text)}</del> : <ins>{plain(text)}</ins>}
        </li>
      ))}
    </ul>
  );
};

/** Who said what when, newest first; each beside the one before it. */
export const Versions = ({ row }: { readonly row: BriefingRow }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const lines = row.versions
    .map((version, place) => ({ version, before: row.versions[place - 1] ?? null }))
    .reverse();
  const head = ({ by, at }: BriefingVersion): string =>
    t('briefings:versionLine', { name: names(by), moment: momentText(at, calendar, t) });
  if (row.versions.length < 2) return null;
  return (
    <details className="briefing-versions">
      <summary>{t('briefings:versions', { count: row.versions.length })}</summary>
      <ol reversed>
        {lines.map(({ version, before }) => (
          <li key={version.order}>
            <span className="faint">{head(version)}</span>{' '}
            {version.readAgain && before !== null ? <Tag>{t('briefings:form.readAgain')}</Tag> : null}{' '}
            {version.concurrent ? <Tag tone="amber">{t('briefings:concurrent')}</Tag> : null}{' '}
            {version.inForce ? null : <Tag>{t('briefings:notInForce')}</Tag>}
            {before === null ? null : <ChangedLines before={before} after={version} />}
          </li>
        ))}
      </ol>
    </details>
  );
};

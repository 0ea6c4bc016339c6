import { useMemo } from 'react';
import { useText } from '../../i18n/text.ts';
import { type DifferentLine, differenceOf, type Words } from '../../manual/difference.ts';

/** Lines that are the same are shown this far around what changed. */
const AROUND = 2;

const Piece = ({ text, fate }: Words) => {
  if (fate === 'added') return <ins>{text}</ins>;
  return fate === 'removed' ? <del>{text}</del> : text;
};

const Line = ({ line }: { readonly line: DifferentLine }) => (
  <p className={`difference-${line.fate}`}>
    {line.words.map((words, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a line have no other name
      <Piece key={place} {...words} />
    ))}
  </p>
);

interface Group {
  readonly lines: readonly DifferentLine[];
  /** Lines left out before them. */
  readonly hidden: number;
}

/** What changed and a little around it. */
const groupsOf = (lines: readonly DifferentLine[]): readonly Group[] => {
  const isNear = lines.map((_, place) =>
    lines.slice(Math.max(0, place - AROUND), place + AROUND + 1).some(({ fate }) => fate !== 'same'),
  );
  const groups: { lines: DifferentLine[]; hidden: number }[] = [];
  let hidden = 0;
  lines.forEach((line, place) => {
    if (!isNear[place]) {
      hidden += 1;
      return;
    }
    if (hidden > 0 || groups.length === 0) groups.push({ lines: [], hidden });
    hidden = 0;
    groups.at(-1)?.lines.push(line);
  });
  return hidden > 0 ? [...groups, { lines: [], hidden }] : groups;
};

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** What became of a text: what is gone is struck out, what is new underlined; never told by colour alone. */
export const Difference = ({ before, after }: DifferenceProps) => {
  const t = useText();
  const groups = useMemo(() => groupsOf(differenceOf(before, after)), [before, after]);
  if (before === after) return <p className="faint">{t('manual:shop.same')}</p>;
  return (
    <div className="difference">
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a difference have no other name
        <div key={at}>
          {group.hidden === 0 ? null : (
            <p className="difference-hidden">{t('manual:shop.hidden', { count: group.hidden })}</p>
          )}
          {group.lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference have no other name
            <Line key={place} line={line} />
          ))}
        </div>
      ))}
    </div>
  );
};

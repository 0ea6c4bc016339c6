import type { QueryChip } from '../../../shared/search/query.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';
import { useKindText } from './kind-text.ts';

/** What was read out of the query, so that nobody wonders why something is not found. */
export const Chips = ({ chips }: { readonly chips: readonly QueryChip[] }) => {
  const t = useText();
  const kindText = useKindText();
  const { names } = useFrame();
  const textOf = ({ what, value }: QueryChip): string => {
    if (what === 'by') return names(value);
    if (what === 'when') return value;
    if (what === 'state') return t(value === 'open' ? 'search:chip.open' : 'search:chip.closed');
    return kindText(value);
  };
  if (chips.length === 0) return null;
  return (
    <p className="palette-chips">
      {chips.map((chip) => (
        <Tag key={chip.word} tone="accent">
          {t(`search:chip.${chip.what}`)} {textOf(chip)}
        </Tag>
      ))}
    </p>
  );
};

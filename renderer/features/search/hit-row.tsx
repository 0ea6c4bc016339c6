import { memo } from 'react';
import type { ManualHit } from '../../../shared/manual/find.ts';
import { kindOfKey } from '../../../shared/projection/route.ts';
import type { Hit } from '../../../shared/search/finder.ts';
import type { Standing } from '../../../shared/search/standing.ts';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { highlight } from '../../search/highlight.ts';
import { Marked } from '../../ui/marked.tsx';
import { Tag } from '../../ui/small.tsx';
import { useKindText } from './kind-text.ts';

interface HitRowProps {
  readonly hit: Hit;
  readonly words: readonly string[];
}

const searched = [
  'followUp',
  'note',
  'handover',
  'leave',
  'checklist',
  'routine',
  'briefing',
  'import',
  'staff',
] as const;

const StandingTag = ({ standing }: { readonly standing: Standing }) => {
  const t = useText();
  return standing === 'open' ? (
    <Tag tone="amber">{t('search:chip.open')}</Tag>
  ) : (
    <Tag tone="green">{t(`vocabulary:outcome.${standing}`)}</Tag>
  );
};

/**
 * What was found, the words marked; what it belongs to, who wrote it when, and how it stands. It says what the search
 * said and reads no row, so that it shows at once and also while the rows are built anew. A key draws sixty of them once,
 * when their answer is there, and not while it is waited for.
 */
export const HitRow = memo(function HitRow({ hit, words }: HitRowProps) {
  const t = useText();
  const kindText = useKindText();
  const { names, calendar } = useFrame();
  const thing = searched.find((kind) => kind === kindOfKey(hit.key));
  const facts = [
    thing === undefined ? null : t(`search:thing.${thing}`),
    hit.kind === null ? null : kindText(hit.kind),
    hit.title,
    names(hit.by),
    momentText(hit.at, calendar, t),
  ];
  return (
    <>
      <span className="palette-text">
        <span className="palette-title">
          <Marked parts={highlight(hit.text, words)} />
        </span>
        <span className="palette-meta">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </span>
      {hit.standing === null ? null : <StandingTag standing={hit.standing} />}
    </>
  );
});

interface ManualRowProps {
  readonly hit: ManualHit;
  readonly words: readonly string[];
}

/** A place in the manual: its words, and in which part of which chapter they stand. */
export const ManualRow = ({ hit, words }: ManualRowProps) => {
  const t = useText();
  const where = [t('manual:title'), hit.section === null ? null : hit.title, hit.heading];
  return (
    <span className="palette-text">
      <span className="palette-title">
        <Marked parts={highlight(hit.text, words)} />
      </span>
      <span className="palette-meta">{where.filter((fact) => fact !== null).join(' · ')}</span>
    </span>
  );
};

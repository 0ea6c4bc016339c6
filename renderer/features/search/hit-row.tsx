import { type EntityKey, kindOfKey } from '../../../shared/projection/route.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Hit } from '../../../shared/search/finder.ts';
import { momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useRows } from '../../queries/use-rows.ts';
import { highlight } from '../../search/highlight.ts';
import { Tag } from '../../ui/small.tsx';

interface HitRowProps {
  readonly hit: Hit;
  readonly words: readonly string[];
}

const searched = ['followUp', 'note', 'handover', 'leave', 'checklist', 'import', 'staff'] as const;

/** The follow-up a piece belongs to, as it is now. */
const useFollowUpOf = (key: EntityKey) =>
  useRows(
    async (reader) =>
      kindOfKey(key) === 'followUp' ? reader.get('followUp', key.slice('followUp:'.length)) : null,
    [key],
  );

/** What was found, the words marked; what it belongs to, who wrote it when, and how it stands. */
export const HitRow = ({ hit, words }: HitRowProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const followUp = useFollowUpOf(hit.key);
  const thing = searched.find((kind) => kind === kindOfKey(hit.key));
  const summary = followUp == null ? '' : maskPhonesIn(followUp.summary);
  const isOther = summary !== '' && !hit.text.startsWith(summary);
  return (
    <>
      <span className="palette-text">
        <span className="palette-title">
          {highlight(hit.text, words).map(({ text, found }, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place
            found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
          )}
        </span>
        <span className="palette-meta">
          {[
            thing === undefined ? null : t(`search:thing.${thing}`),
            followUp == null ? null : t(`vocabulary:kind.${followUp.kind}`),
            isOther ? summary : null,
            names(hit.by),
            momentText(hit.at, calendar, t),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
      {followUp == null ? null : (
        <Tag tone={followUp.state === 'open' ? 'amber' : 'green'}>
          {followUp.outcome === null ? t('search:chip.open') : t(`vocabulary:outcome.${followUp.outcome}`)}
        </Tag>
      )}
    </>
  );
};

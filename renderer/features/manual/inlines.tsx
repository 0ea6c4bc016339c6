import type { ReactNode } from 'react';
import { writeAddress } from '../../../shared/manual/address.ts';
import type { ChapterLink, Inline } from '../../../shared/manual/chapter.ts';
import { MANUAL } from '../../navigation.ts';
import { markWords } from '../../search/highlight.ts';
import { useServices } from '../../services.ts';
import { Marked } from '../../ui/marked.tsx';
import { Kbd } from '../../ui/small.tsx';
import { Picture } from './picture.tsx';
import { useReading } from './reading.ts';

/** `Ctrl+K`, `F1`, `Esc`, `A`: what is printed on a keyboard, and is shown so. */
const KEYS = /^((Ctrl|Alt|Shift)\+)*([A-Z0-9/?]|F\d{1,2}|Enter|Esc|Tab|[←→↑↓])$/;

export const MarkedText = ({ text }: { readonly text: string }) => (
  <Marked parts={markWords(text, useReading().words)} />
);

interface LinkProps {
  readonly to: ChapterLink;
  readonly children: ReactNode;
}

/** To another chapter, from which one comes back by Alt+Left. */
const ManualLink = ({ to, children }: LinkProps) => {
  const { navigation } = useServices();
  const item = writeAddress({ ...to, words: '' });
  return (
    <a
      href={`#/${MANUAL}/${encodeURIComponent(item ?? '')}`}
      onClick={(event) => {
        event.preventDefault();
        navigation.go(MANUAL, item);
      }}
    >
      {children}
    </a>
  );
};

const InlineText = ({ inline }: { readonly inline: Inline }) => {
  switch (inline.kind) {
    case 'text':
      return <MarkedText text={inline.text} />;
    case 'code':
      return KEYS.test(inline.text) ? (
        <Kbd>{inline.text}</Kbd>
      ) : (
        <code className="manual-code">
          <MarkedText text={inline.text} />
        </code>
      );
    case 'break':
      return <br />;
    case 'picture':
      return <Picture hash={inline.hash} caption={inline.caption} />;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'link':
      return (
        <ManualLink to={inline.to}>
          <Inlines inlines={inline.inlines} />
        </ManualLink>
      );
  }
};

/** One line of a chapter. */
export const Inlines = ({ inlines }: { readonly inlines: readonly Inline[] }) =>
  inlines.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line that never changes have no other name
    <InlineText key={place} inline={inline} />
  ));

import { type RefObject, useEffect, useMemo } from 'react';
import type { ManualAddress } from '../../../shared/manual/address.ts';
import { anchorOf } from '../../../shared/manual/anchors.ts';
import { type Chapter, headingKey, scriptsOf } from '../../../shared/manual/chapter.ts';
import { rolesOf } from '../../../shared/manual/choose.ts';
import { wordsIn } from '../../../shared/manual/find.ts';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import { markWords } from '../../search/highlight.ts';
import { Marked } from '../../ui/marked.tsx';
import { Tag } from '../../ui/small.tsx';
import { anchorId, Blocks } from './blocks.tsx';
import { ReadingProvider } from './reading.ts';
import { useScripts, useScriptWords } from './use-scripts.ts';

interface ChapterPageProps {
  readonly chapter: Chapter;
  readonly address: ManualAddress;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Brings what was asked for into view: the first word that was looked for, else the heading, else the beginning. */
const useArrival = ({ chapter, address, scroller }: ChapterPageProps): void => {
  useEffect(() => {
    const anchor = address.heading === null ? null : anchorOf(chapter, headingKey(address.heading));
    const heading = anchor === null ? null : document.getElementById(anchorId(anchor));
    const part = heading?.closest('section') ?? scroller.current;
    const mark = address.words === '' ? null : part?.querySelector('mark');
    if (mark != null) mark.scrollIntoView({ block: 'center' });
    else if (heading !== null) heading.scrollIntoView({ block: 'start' });
    else scroller.current?.scrollTo({ top: 0 });
  }, [chapter, address, scroller]);
};

const About = ({ chapter }: { readonly chapter: Chapter }) => {
  const t = useText();
  const join = (names: readonly string[]): string => names.join(t('manual:and'));
  const readers = join(rolesOf(chapter).map((role) => t(`vocabulary:role.${role}`)));
  const kinds = join(chapter.kinds.map((kind) => t(`vocabulary:kind.${kind}`)));
  return (
    <p className="manual-about">
      <Tag>{t('manual:for', { roles: readers })}</Tag>
      {kinds === '' ? null : <Tag tone="accent">{t('manual:about', { kinds })}</Tag>}
    </p>
  );
};

/** Whose name stands in the scripts, said where they begin. */
const FilledFor = ({ customer }: { readonly customer: string | null }) => {
  const t = useText();
  return (
    <p className="manual-filled-for">
      {customer === null
        ? t('manual:nameless', { name: t('manual:somebody') })
        : t('manual:filled', { name: customer })}
    </p>
  );
};

/** One chapter, its scripts filled in for the customer whose follow-up was open. */
export const ChapterPage = (props: ChapterPageProps) => {
  const { chapter, address } = props;
  const { words, customer } = useScriptWords();
  const scripts = useScripts(chapter, words);
  useShortcuts(scripts.shortcuts);
  const namesCustomer = scriptsOf(chapter).some(({ text }) => text.includes('{customer}'));
  useArrival(props);
  const typed = useMemo(() => wordsIn(address.words), [address.words]);
  const reading = useMemo(() => ({ ...scripts, words: typed }), [scripts, typed]);
  return (
    <ReadingProvider value={reading}>
      <h1>
        <Marked parts={markWords(chapter.title, typed)} />
      </h1>
      <About chapter={chapter} />
      {chapter.sections.map(({ id, heading, blocks }) => (
        <section key={id} aria-labelledby={anchorId(id)} className={`manual-part manual-part-${id}`}>
          <h2 id={anchorId(id)}>
            <Marked parts={markWords(heading, typed)} />
          </h2>
          {id === 'say' && namesCustomer ? <FilledFor customer={customer} /> : null}
          <Blocks blocks={blocks} />
        </section>
      ))}
    </ReadingProvider>
  );
};

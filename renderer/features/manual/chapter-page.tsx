import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import type { ManualAddress } from '../../../shared/manual/address.ts';
import { anchorOf } from '../../../shared/manual/anchors.ts';
import { type Chapter, headingKey, scriptsOf } from '../../../shared/manual/chapter.ts';
import { rolesOf } from '../../../shared/manual/choose.ts';
import { wordsIn } from '../../../shared/manual/find.ts';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import { useShopScripts } from '../../manual/use-manual.ts';
import { useMayWrite } from '../../manual/use-shop.ts';
import { markWords } from '../../search/highlight.ts';
import { Button } from '../../ui/button.tsx';
import { Marked } from '../../ui/marked.tsx';
import { Tag } from '../../ui/small.tsx';
import { anchorId } from './blocks.tsx';
import { ChapterParts } from './chapter-parts.tsx';
import { Outside } from './outside.tsx';
import { ReadingProvider } from './reading.ts';
import { ScriptForm } from './script-form.tsx';
import { useScripts, useScriptWords } from './use-scripts.ts';

interface ChapterPageProps {
  readonly chapter: Chapter;
  readonly address: ManualAddress;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands between its name and its text. */
  readonly children?: ReactNode;
}

/** Brings what was asked for into view: the first word that was looked for, else the heading, else the beginning. */
const useArrival = ({ chapter, address, scroller }: Omit<ChapterPageProps, 'children'>): void => {
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
      {chapter.shop === 'own' ? null : <Tag>{t('manual:for', { roles: readers })}</Tag>}
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

/** Which script of the shop is written: `new` or its id. */
const useScriptForm = (chapter: string) => {
  const may = useMayWrite();
  const rows = useShopScripts();
  const [open, setOpen] = useState<string | null>(null);
  const row = rows?.find(({ id }) => id === open) ?? null;
  const form =
    open === null || (open !== 'new' && row === null) ? null : (
      <Outside>
        <ScriptForm chapter={chapter} row={row} onClose={() => setOpen(null)} />
      </Outside>
    );
  return { form, write: may ? setOpen : null };
};

/** One chapter, its scripts filled in for the customer whose follow-up was open. */
export const ChapterPage = ({ children, ...props }: ChapterPageProps) => {
  const t = useText();
  const { chapter, address } = props;
  const { words, customer } = useScriptWords();
  const scripts = useScripts(chapter, words);
  useShortcuts(scripts.shortcuts);
  const namesCustomer = scriptsOf(chapter).some(({ text }) => text.includes('{customer}'));
  useArrival(props);
  const typed = useMemo(() => wordsIn(address.words), [address.words]);
  const { form, write } = useScriptForm(chapter.id);
  const reading = useMemo(
    () => ({ ...scripts, words: typed, onChangeScript: write }),
    [scripts, typed, write],
  );
  return (
    <ReadingProvider value={reading}>
      <h1>
        <Marked parts={markWords(chapter.title, typed)} />
      </h1>
      <About chapter={chapter} />
      {children}
      <ChapterParts
        chapter={chapter}
        aboveScripts={namesCustomer ? <FilledFor customer={customer} /> : null}
        belowScripts={
          write === null ? null : (
            <p className="manual-add-script">
              <Button size="small" look="quiet" onClick={() => write('new')}>
                + {t('manual:shop.addScript')}
              </Button>
            </p>
          )
        }
      />
      {form}
    </ReadingProvider>
  );
};

import { useMemo } from 'react';
import { readMarkdown } from '../../../../shared/manual/markdown.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { useShortcuts } from '../../../keyboard.ts';
import { Blocks } from '../blocks.tsx';
import { ReadingProvider } from '../reading.ts';
import { useScripts, useScriptWords } from '../use-scripts.ts';

const NO_WORDS: readonly string[] = [];

/** A text as the manual shows it: words and nothing else, its scripts copied by the same keys. */
export const BriefingText = ({ text }: { readonly text: string }) => {
  const parts = useMemo(() => readMarkdown(maskPhonesIn(text, 'people')).parts, [text]);
  const page = useMemo(
    () => ({
      sections: parts.map(({ heading, blocks }) => ({
        id: 'steps' as const,
        heading: heading ?? '',
        blocks,
      })),
    }),
    [parts],
  );
  const { words } = useScriptWords();
  const scripts = useScripts(page, words);
  useShortcuts(scripts.shortcuts);
  const reading = useMemo(() => ({ ...scripts, words: NO_WORDS, onChangeScript: null }), [scripts]);
  return (
    <ReadingProvider value={reading}>
      <div className="briefing-text">
        {page.sections.map(({ heading, blocks }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have the same heading
          <section key={place}>
            {heading === '' ? null : <h2>{heading}</h2>}
            <Blocks blocks={blocks} />
          </section>
        ))}
      </div>
    </ReadingProvider>
  );
};

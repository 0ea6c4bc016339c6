import { useMemo } from 'react';
import type { PageProblem } from '../../../shared/manual/read-page.ts';
import { ownFront } from '../../../shared/manual/shop.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Translate, useText } from '../../i18n/text.ts';
import type { ManualBook } from '../../manual/read-manual.ts';
import { usePreferences } from '../../services.ts';
import { ChapterParts } from './chapter-parts.tsx';
import type { PageForm } from './page-draft.ts';
import { ReadingProvider } from './reading.ts';
import type { Edited } from './use-page-editor.ts';
import { useScripts, useScriptWords } from './use-scripts.ts';

const problemText = ({ kind, excerpt }: PageProblem, t: Translate): string =>
  t(`manual:shop.problem.${kind}`, { excerpt });

interface PreviewProps {
  readonly book: ManualBook;
  readonly edited: Edited;
  readonly form: PageForm;
}

const NO_WORDS: readonly string[] = [];

/** The page as everybody will read it, and what in it may not be what its author meant. Nothing of it keeps from saving. */
export const PagePreview = ({ book, edited, form }: PreviewProps) => {
  const t = useText();
  const { manualSize } = usePreferences();
  const { slug, shipped } = edited;
  const language = edited.row?.value?.language ?? edited.language;
  const masked = maskPhonesIn(form.text, 'people');
  const { chapter, problems } = useMemo(
    () =>
      book.readPage(
        ownFront(slug ?? 'new', form.kinds.slice()),
        { title: form.title, text: masked, pictures: [...form.pictures] },
        book.names[language],
        shipped === null ? 'own' : 'version',
      ),
    [book, slug, shipped, language, form, masked],
  );
  const { words } = useScriptWords();
  const scripts = useScripts(chapter, words);
  const reading = useMemo(() => ({ ...scripts, words: NO_WORDS, onChangeScript: null }), [scripts]);
  return (
    <section className="editor-preview" aria-label={t('manual:shop.preview')}>
      <div className={`manual-text manual-size-${manualSize}`}>
        <ReadingProvider value={reading}>
          <h1>
            {chapter.title === '' ? (
              <span className="faint">{t('manual:shop.untitled')}</span>
            ) : (
              chapter.title
            )}
          </h1>
          {form.text.trim() === '' ? <p className="faint">{t('manual:shop.empty')}</p> : null}
          <ChapterParts chapter={chapter} />
        </ReadingProvider>
        {problems.length === 0 && masked === form.text ? null : (
          <div className="editor-problems">
            <h2>{t('manual:shop.problems')}</h2>
            <ul>
              {masked === form.text ? null : <li>{t('manual:shop.help.phones')}</li>}
              {problems.map((problem) => (
                <li key={`${problem.kind} ${problem.excerpt}`}>{problemText(problem, t)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
};

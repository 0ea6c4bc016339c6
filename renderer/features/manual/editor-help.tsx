import type { Chapter, SectionNames } from '../../../shared/manual/chapter.ts';
import { useText } from '../../i18n/text.ts';

interface HelpProps {
  readonly chapters: readonly Chapter[];
  readonly names: SectionNames;
  readonly onInsert: (what: string) => void;
}

const signs = ['heading', 'list', 'steps', 'bold', 'key', 'script', 'blanks', 'link', 'picture'] as const;

/** The few signs a page needs, and a link that nobody has to spell. */
export const EditorHelp = ({ chapters, names, onInsert }: HelpProps) => {
  const t = useText();
  return (
    <div className="editor-help">
      <select
        className="input"
        aria-label={t('manual:shop.insertLink')}
        value=""
        onChange={(event) => {
          const chapter = chapters.find(({ id }) => id === event.target.value);
          if (chapter !== undefined) onInsert(`[${chapter.title}](chapter:${chapter.id})`);
        }}
      >
        <option value="">{t('manual:shop.insertLink')}</option>
        {chapters.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <details>
        <summary>{t('manual:shop.help.title')}</summary>
        <dl>
          {signs.map((sign) => (
            <div key={sign}>
              <dt>
                <code>{t(`manual:shop.help.${sign}.sign`, { name: names.steps })}</code>
              </dt>
              <dd>{t(`manual:shop.help.${sign}.text`)}</dd>
            </div>
          ))}
        </dl>
        <p className="faint">{t('manual:shop.help.phones')}</p>
      </details>
    </div>
  );
};

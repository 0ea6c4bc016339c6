import './editor.css';
import { type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react';
import { LONGEST_PAGE } from '../../../shared/events/manual-bodies.ts';
import { pictureName } from '../../../shared/manual/read-page.ts';
import { type FollowUpKind, followUpKinds } from '../../../shared/vocabulary.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import type { ManualBook } from '../../manual/read-manual.ts';
import { addPicture, picturesIn } from '../../pictures.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Kbd } from '../../ui/small.tsx';
import { Difference } from './difference-view.tsx';
import { EditorHelp } from './editor-help.tsx';
import { insertAt, type PageForm } from './page-draft.ts';
import { PagePreview } from './page-preview.tsx';
import { type Edited, usePageEditor } from './use-page-editor.ts';

/** Most pictures of one page, as the book keeps them. */
const MOST_PICTURES = 12;

interface EditorProps {
  readonly book: ManualBook;
  readonly edited: Edited;
  /** Away from here; what was typed stays. */
  readonly onClose: () => void;
  readonly onSaved: (slug: string) => void;
}

type Area = RefObject<HTMLTextAreaElement | null>;

/** Stores pictures in the book and puts them where the cursor is. */
const useInsert = (area: Area, form: PageForm, set: (form: PageForm) => void) => {
  const t = useText();
  const { call, toasts } = useServices();
  const [adding, setAdding] = useState(false);
  const latest = useRef(form);
  latest.current = form;
  const insert = (what: string, pictures = latest.current.pictures): void => {
    const field = area.current;
    const { text } = latest.current;
    const at = { start: field?.selectionStart ?? text.length, end: field?.selectionEnd ?? text.length };
    const next = insertAt(text, at, what);
    set({ ...latest.current, text: next.text, pictures });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(next.cursor, next.cursor);
    });
  };
  const addPictures = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setAdding(true);
    for (const file of files) {
      const { pictures } = latest.current;
      if (pictures.length >= MOST_PICTURES) {
        toasts.refused(t('manual:shop.tooManyPictures', { count: MOST_PICTURES }));
        break;
      }
      const result = await addPicture(call, file);
      if (!result.ok) {
        toasts.refused(refusalText(result.error, t));
        continue;
      }
      const { hash, name } = result.value;
      const known = pictures.some((picture) => picture.hash === hash);
      const caption = (name ?? '').replace(/\.[a-z]+$/i, '').replace(/[[\]]/g, '');
      insert(`![${caption}](picture:${pictureName(hash)})`, known ? pictures : [...pictures, result.value]);
    }
    setAdding(false);
  };
  return { insert, addPictures, adding };
};

interface KindsProps {
  readonly kinds: readonly FollowUpKind[];
  readonly onChange: (kinds: readonly FollowUpKind[]) => void;
}

/** For which follow-ups F1 opens the page. */
const Kinds = ({ kinds, onChange }: KindsProps) => {
  const t = useText();
  return (
    <details className="editor-kinds">
      <summary>{t('manual:shop.kinds', { count: kinds.length })}</summary>
      <div>
        {followUpKinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={(event) =>
                onChange(
                  followUpKinds.filter((one) => (one === kind ? event.target.checked : kinds.includes(one))),
                )
              }
            />
            {t(`vocabulary:kind.${kind}`)}
          </label>
        ))}
      </div>
    </details>
  );
};

/** Another version was saved on another PC since this one was begun: it is read before it is written over. */
const WrittenSince = ({
  editor,
  edited,
}: {
  readonly editor: ReturnType<typeof usePageEditor>;
  readonly edited: Edited;
}) => {
  const t = useText();
  return (
    <div className="notice notice-amber editor-since" role="status">
      <p>{t('manual:shop.since')}</p>
      <Difference
        before={editor.base?.text ?? edited.shipped?.text ?? ''}
        after={edited.row?.value?.text ?? ''}
      />
      <div>
        <Button size="small" onClick={editor.keep}>
          {t('manual:shop.sinceKeep')}
        </Button>
        <Button size="small" onClick={editor.drop}>
          {t('manual:shop.sinceTake')}
        </Button>
      </div>
    </div>
  );
};

/** Markdown at the left, the page as it will be read at the right. Ctrl+S saves, Esc keeps what was typed for later. */
export const PageEditor = ({ book, edited, onClose, onSaved }: EditorProps) => {
  const t = useText();
  const editor = usePageEditor(edited, onSaved);
  const { form, set, save } = editor;
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const { insert, addPictures, adding } = useInsert(area, form, set);
  const preview = useDeferredValue(form);
  const shortcuts = useMemo(
    () => [
      { chord: 'Ctrl+S', run: () => void save() },
      { chord: 'Escape', run: onClose },
    ],
    [save, onClose],
  );
  useShortcuts(shortcuts);
  const left = LONGEST_PAGE - form.text.length;
  return (
    <Form className="manual-editor" onSubmit={save}>
      <div className="editor-bar">
        <h1>{t(edited.slug === null ? 'manual:shop.newTitle' : 'manual:shop.editTitle')}</h1>
        <span className="faint" role="status">
          {editor.isDirty ? t('manual:shop.draftKept') : ''}
        </span>
        <Button look="quiet" onClick={onClose}>
          {t('manual:shop.close')} <Kbd>Esc</Kbd>
        </Button>
        {editor.isDirty ? (
          <Button
            look="quiet"
            onClick={() => {
              editor.drop();
              onClose();
            }}
          >
            {t('manual:shop.drop')}
          </Button>
        ) : null}
        <Button
          look="primary"
          type="submit"
          disabled={!editor.isDirty || !editor.isWhole || editor.isBehind || editor.busy}
        >
          {t('common:action.save')} <Kbd>Ctrl+S</Kbd>
        </Button>
      </div>
      {editor.isBehind ? <WrittenSince {...{ editor, edited }} /> : null}
      <div className="editor-panes">
        <div className="editor-write">
          <TextField
            label={t('manual:shop.title')}
            maxLength={80}
            value={form.title}
            autoFocus
            onChange={(event) => set({ ...form, title: event.target.value })}
            onBlur={editor.flush}
          />
          <textarea
            ref={area}
            className="input editor-text"
            aria-label={t('manual:shop.text')}
            placeholder={t('manual:shop.placeholder')}
            maxLength={LONGEST_PAGE}
            spellCheck={false}
            value={form.text}
            onChange={(event) => set({ ...form, text: event.target.value })}
            onBlur={editor.flush}
            onPaste={(event) => {
              const files = picturesIn(event.clipboardData);
              if (files.length === 0) return;
              event.preventDefault();
              void addPictures(files);
            }}
            onDrop={(event) => {
              const files = picturesIn(event.dataTransfer);
              if (files.length === 0) return;
              event.preventDefault();
              void addPictures(files);
            }}
          />
          <div className="editor-under">
            <Button size="small" disabled={adding} onClick={() => file.current?.click()}>
              {t(adding ? 'manual:shop.adding' : 'manual:shop.addPicture')}
            </Button>
            <input
              ref={file}
              type="file"
              hidden
              multiple
              accept="image/png,image/jpeg,image/webp,image/gif"
              aria-label={t('manual:shop.addPicture')}
              onChange={(event) => {
                void addPictures([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            {left < 2_000 ? <span className="faint">{t('manual:shop.left', { count: left })}</span> : null}
          </div>
          {edited.shipped === null ? (
            <Kinds kinds={form.kinds} onChange={(kinds) => set({ ...form, kinds })} />
          ) : null}
          <EditorHelp chapters={book.chapters} names={book.names[edited.language]} onInsert={insert} />
        </div>
        <PagePreview {...{ book, edited, form: preview }} />
      </div>
    </Form>
  );
};

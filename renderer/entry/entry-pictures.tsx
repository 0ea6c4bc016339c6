import type { EntryForm } from '../entry-line/entry-form.ts';
import { useText } from '../i18n/text.ts';
import { pictureUrl } from '../pictures.ts';
import type { Draft } from '../services.ts';

/** The pictures of an entry; a click takes one out again. */
export const EntryPictures = ({ draft }: { readonly draft: Draft<EntryForm> }) => {
  const t = useText();
  const { value, set } = draft;
  if (value.pictures.length === 0) return null;
  return (
    <ul className="entry-pictures" aria-label={t('today:panel.pictures')}>
      {value.pictures.map((picture, place) => (
        <li key={picture.hash}>
          <button
            type="button"
            className="entry-picture"
            title={t('entry:withoutPicture')}
            aria-label={t('entry:withoutPictureNo', { no: place + 1 })}
            onClick={() =>
              set({ ...value, pictures: value.pictures.filter(({ hash }) => hash !== picture.hash) })
            }
          >
            <img src={pictureUrl(picture)} alt="" />
          </button>
        </li>
      ))}
    </ul>
  );
};

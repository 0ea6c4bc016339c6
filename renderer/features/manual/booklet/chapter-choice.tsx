import type { Chapter } from '../../../../shared/manual/chapter.ts';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { moveFocusAmong } from '../../../ui/move-focus.ts';

interface ChapterChoiceProps {
  readonly chapters: readonly Chapter[];
  readonly leftOut: readonly string[];
  readonly onLeaveOut: (leftOut: readonly string[]) => void;
}

/** Which chapters are in it: all that are not taken out. */
export const ChapterChoice = ({ chapters, leftOut, onLeaveOut }: ChapterChoiceProps) => {
  const t = useText();
  const chosen = chapters.filter(({ id }) => !leftOut.includes(id)).length;
  const toggle = (id: string): void =>
    onLeaveOut(leftOut.includes(id) ? leftOut.filter((other) => other !== id) : [...leftOut, id]);
  return (
    <fieldset className="booklet-chapters" onKeyDown={(event) => moveFocusAmong(event, '.booklet-stop')}>
      <legend>{t('manual:booklet.chapters')}</legend>
      <div className="booklet-some">
        <span>{t('manual:booklet.chosen', { chosen, all: chapters.length })}</span>
        <Button
          look="quiet"
          size="small"
          disabled={chosen === chapters.length}
          onClick={() => onLeaveOut([])}
        >
          {t('manual:booklet.all')}
        </Button>
        <Button
          look="quiet"
          size="small"
          disabled={chosen === 0}
          onClick={() => onLeaveOut(chapters.map(({ id }) => id))}
        >
          {t('manual:booklet.none')}
        </Button>
      </div>
      <ul>
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <label className="booklet-chapter">
              <input
                type="checkbox"
                className="booklet-stop"
                checked={!leftOut.includes(id)}
                onChange={() => toggle(id)}
              />
              <span>{title}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};

import { useCallback } from 'react';
import type { Chapter } from '../../shared/manual/chapter.ts';
import { chapterFor, type Situation } from '../../shared/manual/choose.ts';
import { useLanguage } from '../i18n/text.ts';
import { MANUAL, type Place } from '../navigation.ts';
import { type Services, useServices } from '../services.ts';
import type { ManualBook } from './read-manual.ts';

/** Screens whose item is the follow-up that is open at the side. */
const WITH_PANEL: readonly string[] = ['today', 'pending'];

/** The follow-up that is open at a place; `null` where none is. */
export const followUpAt = ({ screen, item }: Place): string | null =>
  WITH_PANEL.includes(screen) ? item : null;

type Asked = Pick<Services, 'projection' | 'desk'>;

/** What is on the screen. Rows that cannot be read cost the finer choice, not the help. */
const situationAt = async (place: Place, { projection, desk }: Asked): Promise<Situation> => {
  const plain: Situation = { screen: place.screen, kind: null, role: null };
  const state = projection.state.get();
  if (state.phase !== 'ready') return plain;
  const { reader } = state;
  const { staffId } = desk.session.get();
  const id = followUpAt(place);
  try {
    const [row, me] = await Promise.all([
      id === null ? null : reader.get('followUp', id),
      staffId === null ? null : reader.get('staff', staffId),
    ]);
    return { ...plain, kind: row?.kind ?? null, role: me?.role ?? null };
  } catch (error) {
    projection.broken(reader, error);
    return plain;
  }
};

/** What the shop has written into its manual. Where it cannot be read, help is what comes with Baton. */
const chaptersNow = async (
  book: ManualBook,
  { projection }: Pick<Asked, 'projection'>,
): Promise<readonly Chapter[]> => {
  const state = projection.state.get();
  if (state.phase !== 'ready') return book.chapters;
  try {
    const { reader } = state;
    return book.withShop(...(await Promise.all([reader.live('manualPage'), reader.live('manualScript')])));
  } catch (error) {
    projection.broken(state.reader, error);
    return book.chapters;
  }
};

/** Opens the chapter for what is on the screen; from the manual it leads back to where one was. */
export const useManualHelp = (): (() => void) => {
  const { manual, navigation, projection, desk, report } = useServices();
  const language = useLanguage();
  return useCallback(() => {
    const place = navigation.place.get();
    if (place.screen === MANUAL) return navigation.leave();
    const open = async (): Promise<void> => {
      const [book, situation] = await Promise.all([
        manual.load(language),
        situationAt(place, { projection, desk }),
      ]);
      const chapters = await chaptersNow(book, { projection });
      navigation.go(MANUAL, chapterFor(chapters, situation)?.id ?? null);
    };
    open().catch((error: unknown) => {
      report('manual', error);
      // The screen itself says that it cannot be read.
      navigation.go(MANUAL);
    });
  }, [manual, navigation, projection, desk, language, report]);
};

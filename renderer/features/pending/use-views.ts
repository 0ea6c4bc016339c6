import { useCallback, useEffect, useState } from 'react';
import type { PendingFilters, PendingView } from '../../../shared/pending/view.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useServices, useSession } from '../../services.ts';

export interface OwnViews {
  readonly views: readonly PendingView[];
  readonly add: (name: string, filters: PendingFilters) => void;
  readonly change: (view: PendingView) => void;
  /** With an undo that puts it back where it was. */
  readonly remove: (view: PendingView) => void;
}

const NONE: readonly PendingView[] = [];

/** The named views of whoever is signed in, kept on this PC. What cannot be kept is said, and is as it was. */
export const useOwnViews = (): OwnViews => {
  const t = useText();
  const { call, toasts } = useServices();
  const { staffId } = useSession();
  const [views, show] = useState(NONE);

  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody else has others
  useEffect(() => {
    let current = true;
    show(NONE);
    void call('views.load', {}).then((loaded) => {
      if (current && loaded.ok) show(loaded.value);
    });
    return () => {
      current = false;
    };
  }, [call, staffId]);

  const keep = useCallback(
    async (next: readonly PendingView[], before: readonly PendingView[]): Promise<boolean> => {
      show(next);
      const saved = await toasts.during(() => call('views.save', { views: [...next] }));
      if (saved.ok) return true;
      show(before);
      toasts.refused(refusalText(saved.error, t));
      return false;
    },
    [call, toasts, t],
  );

  return {
    views,
    add: (name, filters) => {
      const view = { id: `v-${crypto.randomUUID()}`, name, filters };
      void keep([...views, view], views).then((kept) => {
        if (kept) toasts.done(t('pending:views.saved', { name }));
      });
    },
    change: (view) => {
      void keep(
        views.map((one) => (one.id === view.id ? view : one)),
        views,
      );
    },
    remove: (view) => {
      const rest = views.filter(({ id }) => id !== view.id);
      void keep(rest, views).then((kept) => {
        if (!kept) return;
        toasts.done(t('pending:views.removed', { name: view.name }), async () => {
          if (await keep(views, rest)) toasts.done(t('shell:undone'));
        });
      });
    },
  };
};

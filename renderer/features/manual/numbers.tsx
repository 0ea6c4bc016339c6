import { phonesSaidIn } from '../../../shared/events/protected.ts';
import { type Chapter, scriptsOf } from '../../../shared/manual/chapter.ts';
import type { ManualPageRow, ManualScriptRow, NumberLook } from '../../../shared/projection/rows.ts';
import { momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useShopScripts } from '../../manual/use-manual.ts';
import { usePageRow } from '../../manual/use-shop.ts';
import { Phones } from '../../phones/phones.tsx';
import { useNames, useStaff } from '../../queries/people.ts';

const saidNow = ({ phones, value }: ManualPageRow | ManualScriptRow) =>
  value === null ? [] : phonesSaidIn(phones, [value.title, value.text]);

/** The numbers of people in what the shop wrote here, each to be looked at by itself: the courier’s, the electrician’s. */
export const Numbers = ({ chapter }: { readonly chapter: Chapter }) => {
  const page = usePageRow(chapter.shop === undefined ? null : chapter.id);
  const scripts = useShopScripts();
  const own = new Set(
    scriptsOf(chapter).flatMap(({ own: script }) => (script === undefined ? [] : [script.id])),
  );
  const numbers = page === null ? [] : saidNow(page);
  const said = (scripts ?? []).filter((row) => own.has(row.id) && saidNow(row).length > 0);
  return (
    <>
      {page === null || numbers.length === 0 ? null : (
        <Phones about={{ pageId: page.id }} phones={numbers} lookKey="screen" />
      )}
      {said.map((row) => (
        <Phones key={row.id} about={{ scriptId: row.id }} phones={saidNow(row)} lookKey="none" />
      ))}
    </>
  );
};

/** Who has looked at which of them, the newest first. */
export const Looks = ({ looks }: { readonly looks: readonly NumberLook[] }) => {
  const t = useText();
  const calendar = useCalendar();
  const nameOf = useNames(useStaff());
  if (looks.length === 0) return null;
  return (
    <details className="manual-looks">
      <summary>{t('manual:shop.looks', { count: looks.length })}</summary>
      <ul>
        {looks.toReversed().map(({ at, by, mask }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may look at the same moment
          <li key={place}>
            {t('manual:shop.look', { name: nameOf(by), mask, moment: momentText(at, calendar, t) })}
          </li>
        ))}
      </ul>
    </details>
  );
};

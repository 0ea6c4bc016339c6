import { useEffect, useRef } from 'react';
import { writeAddress } from '../../../shared/manual/address.ts';
import { type Chapter, everyBlock, linesOf, plainText } from '../../../shared/manual/chapter.ts';
import { briefingItem, readBriefingPlace } from '../../briefings/address.ts';
import { useText } from '../../i18n/text.ts';
import { TodaysQuestions } from '../../learning/daily-quiz.tsx';
import { MyPlans } from '../../learning/plan/my-plan.tsx';
import { TypingTest } from '../../learning/typing/typing-test.tsx';
import { useShopPages } from '../../manual/use-manual.ts';
import { useMayWrite } from '../../manual/use-shop.ts';
import { MANUAL } from '../../navigation.ts';
import { PractiseCard } from '../../practice/practise-card.tsx';
import { useUnreadBriefings } from '../../queries/briefings.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';

interface ContentsProps {
  readonly chapters: readonly Chapter[];
  readonly shown: string | null;
  /** Begins a page of the shop’s own. */
  readonly onNew: () => void;
}

/** Above the chapters: what is new, and how much of it I have not read. */
const ToBriefings = ({ shown }: Pick<ContentsProps, 'shown'>) => {
  const t = useText();
  const { navigation } = useServices();
  const unread = useUnreadBriefings() ?? [];
  return (
    <button
      type="button"
      className="manual-link manual-stop manual-briefings"
      aria-current={readBriefingPlace(shown) === null ? undefined : 'page'}
      onClick={() => navigation.go(MANUAL, briefingItem({ page: 'list' }))}
    >
      <span>{t('briefings:title')}</span>
      {unread.length === 0 ? null : (
        <Tag tone={unread.some(({ isOverdue }) => isOverdue) ? 'red' : 'amber'}>
          {t('briefings:count', { count: unread.length })}
        </Tag>
      )}
    </button>
  );
};

/** Every chapter, and the parts of the one that is read. */
export const Contents = ({ chapters, shown, onNew }: ContentsProps) => {
  const t = useText();
  const { navigation } = useServices();
  const list = useRef<HTMLUListElement>(null);
  const may = useMayWrite();
  const known = new Set(chapters.map(({ id }) => id));
  const withdrawn = (useShopPages() ?? []).filter(({ id }) => !known.has(id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chapter stands elsewhere in the list
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const go = (slug: string, heading: string | null) => () =>
    navigation.go(MANUAL, writeAddress({ slug, heading, words: '' }));
  return (
    <nav aria-label={t('manual:contents')}>
      <ToBriefings shown={shown} />
      <ul ref={list} className="manual-contents">
        {chapters.map(({ id, title, sections, shop }, place) => (
          <li key={id}>
            {shop === 'own' && chapters[place - 1]?.shop !== 'own' ? (
              <span className="manual-group">{t('manual:shop.ownPages')}</span>
            ) : null}
            <button
              type="button"
              className="manual-link manual-stop"
              aria-current={id === shown ? 'page' : undefined}
              onClick={go(id, null)}
            >
              {title}
              {shop === 'version' ? <span className="manual-of-shop">{t('manual:shop.mark')}</span> : null}
            </button>
            {id === shown ? (
              <ul className="manual-parts" aria-label={t('manual:here')}>
                {sections
                  .filter(({ heading }) => heading !== null)
                  .map((section) => (
                    <li key={section.id}>
                      <button type="button" className="manual-link manual-stop" onClick={go(id, section.id)}>
                        {section.heading}
                      </button>
                    </li>
                  ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      {may ? (
        <>
          <Button size="small" look="quiet" onClick={onNew}>
            + {t('manual:shop.newPage')}
          </Button>
          {withdrawn.length === 0 ? null : (
            <details className="manual-withdrawn">
              <summary>{t('manual:shop.withdrawnPages', { count: withdrawn.length })}</summary>
              <ul>
                {withdrawn.map(({ id, versions }) => (
                  <li key={id}>
                    <button type="button" className="manual-link manual-stop" onClick={go(id, null)}>
                      {versions.findLast(({ value }) => value !== null)?.value?.title ?? id}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      ) : null}
    </nav>
  );
};

/** When a chapter is of use, in its own first words. */
const firstWords = ({ sections }: Chapter): string => {
  const lines = everyBlock(sections[0]?.blocks ?? []).flatMap(linesOf);
  return lines[0] === undefined ? '' : plainText(lines[0]);
};

/** Where nobody has chosen a chapter yet: what there is, and when each is of use. */
export const Overview = ({ chapters }: { readonly chapters: readonly Chapter[] }) => {
  const t = useText();
  const { navigation } = useServices();
  return (
    <>
      <h1>{t('manual:title')}</h1>
      <p className="manual-intro">{t('manual:intro')}</p>
      <TodaysQuestions chapters={chapters} />
      <TypingTest />
      <MyPlans chapters={chapters} />
      <PractiseCard />
      <ul className="manual-overview">
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <button
              type="button"
              className="manual-card"
              onClick={() =>
                navigation.go(MANUAL, writeAddress({ slug: chapter.id, heading: null, words: '' }))
              }
            >
              <strong>
                {chapter.title}{' '}
                {chapter.shop === undefined ? null : <Tag tone="accent">{t('manual:shop.mark')}</Tag>}
              </strong>
              <span>{firstWords(chapter)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

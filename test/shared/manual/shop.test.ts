import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ManualPage } from '../../../shared/events/manual-bodies.ts';
import { type Chapter, type Inline, plainText, scriptsOf } from '../../../shared/manual/chapter.ts';
import { chapterFor } from '../../../shared/manual/choose.ts';
import { findInManual, indexManual } from '../../../shared/manual/find.ts';
import { pictureName, readPage } from '../../../shared/manual/read-page.ts';
import { ownFront, withShop } from '../../../shared/manual/shop.ts';
import type { ManualPageRow, ManualScriptRow } from '../../../shared/projection/rows.ts';

const zh = { when: '什么时候用', steps: '怎么做', say: '说什么', mistakes: '别犯的错', book: '怎么写' };
const en = { when: 'When', steps: 'Steps', say: 'What to say', mistakes: 'Mistakes', book: 'The book' };
const names = { 'zh-CN': zh, en };
const picture = { hash: 'ab'.repeat(32), media: 'image/png', bytes: 1, name: '货架' } as const;

const shipped = (id: string, text = '出厂的话'): Chapter => ({
  ...{ id, order: 1, title: id, kinds: ['refundReturn'], screens: ['today'], roles: ['agent'] },
  sections: [
    { id: 'steps', heading: zh.steps, blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }] },
    { id: 'say', heading: zh.say, blocks: [{ kind: 'script', text: '出厂的{customer}' }] },
  ],
});

const page = (text: string, rest: Partial<ManualPage> = {}): ManualPage => ({
  ...{ title: '本店退货', text, language: 'zh-CN', kinds: [], pictures: [] },
  ...rest,
});
const rowOf = (id: string, value: ManualPage | null, order = id): ManualPageRow => ({
  ...{ id, value, shippedMark: null, shippedTexts: {}, head: order, judged: [], phones: [], looks: [] },
  versions: [{ value, shippedMark: null, order, at: '', by: 's-lead', concurrent: false }],
});
const scriptRow = (id: string, value: ManualScriptRow['value']): ManualScriptRow => ({
  ...{ id, value, head: id, phones: [], looks: [] },
  versions: [{ value, order: id, at: '', by: 's-lead', concurrent: false }],
});

const read = (text: string, rest: Partial<ManualPage> = {}, shop: 'own' | 'version' = 'own') =>
  readPage(ownFront('p-1'), page(text, rest), zh, shop);

/** Every word a reader sees of a page. */
const shownIn = ({ sections }: Chapter): string => {
  const line = (inlines: readonly Inline[]) => plainText(inlines);
  return sections
    .flatMap(({ heading, blocks }) => [
      heading ?? '',
      ...blocks.map((block) => {
        if (block.kind === 'paragraph' || block.kind === 'heading') return line(block.inlines);
        return 'text' in block ? block.text : JSON.stringify(block);
      }),
    ])
    .join('\n');
};

describe('a page of the shop', () => {
  it('may be of any form; what stands above the first heading is there, and parts have names of their own', () => {
    const { chapter, problems } = read(
      '先垫泡沫。\n\n## 怎么做\n\n1. 封箱\n\n## 夏天\n\n热\n\n## 夏天\n\n更热',
    );
    expect(chapter.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['part', null],
      ['steps', '怎么做'],
      ['夏天', '夏天'],
      ['夏天-3', '夏天'],
    ]);
    expect(problems).toEqual([]);
  });

  it('shows its own pictures and no other, and what cannot be shown as it was typed', () => {
    const name = pictureName(picture.hash);
    const { chapter, problems } = read(
      `![货架](picture:${name})\n\n![别的](picture:${'c'.repeat(12)}) ![网](https://a.cn/b.png)\n\n<b>粗</b> [网站](https://a.cn)\n\n<script>坏</script>`,
      { pictures: [picture] },
    );
    expect(JSON.stringify(chapter)).toContain(`{"kind":"picture","hash":"${picture.hash}","caption":"货架"}`);
    expect(JSON.stringify(chapter).match(/"picture"/g)).toHaveLength(1);
    expect(shownIn(chapter)).toContain('网站 (https://a.cn)');
    expect(shownIn(chapter)).toContain('<script>坏</script>');
    expect(problems.map(({ kind }) => kind)).toEqual([
      'picture',
      'picture',
      'shown',
      'shown',
      'link',
      'shown',
    ]);
  });

  it('shows masked numbers as they are, between stressed words and in them', () => {
    const text = '电工 138****1111 和 139****2222，**急的 137****3333**，*再* ****12，**粗**。';
    const { chapter, problems } = read(text);
    expect(problems).toEqual([]);
    expect(shownIn(chapter)).toContain('电工 138****1111 和 139****2222，急的 137****3333，再 ****12，粗。');
    const [block] = chapter.sections[0]?.blocks ?? [];
    const strong = block?.kind === 'paragraph' ? block.inlines.filter(({ kind }) => kind === 'strong') : [];
    expect(strong).toHaveLength(2);
  });

  it('says which part of a chapter it leaves out, and which blank nothing fills', () => {
    const { problems } = read('## 怎么做\n\n```script\n{name}您好\n```', {}, 'version');
    expect(problems.map(({ kind, excerpt }) => `${kind} ${excerpt}`)).toEqual([
      'blank {name}',
      'missing 什么时候用',
      'missing 说什么',
      'missing 别犯的错',
      'missing 怎么写',
    ]);
  });

  it('can be read whatever somebody types, and loses no word of a plain line', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void read(text)));
    const word = fc.string({ unit: fc.constantFrom('退', '货', 'a', '1', '“'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, (text) => {
        expect(shownIn(read(`店 ${text}`).chapter)).toContain(text);
      }),
    );
  });
});

describe('the manual as a shop reads it', () => {
  const say = { chapter: 'returns', title: '缺货', text: '{customer}，下周到货' };

  it('has the shop’s text in the place of the shipped one, in contents, search and F1; withdrawn, the shipped one', () => {
    const own = page('先问仓库', { kinds: ['unpaid'], title: '打包台' });
    const rows = [rowOf('returns', page('## 怎么做\n\n次日退款')), rowOf('p-1', own), rowOf('p-2', null)];
    const chapters = withShop([shipped('returns'), shipped('other')], rows, [], names, 'zh-CN');
    expect(chapters.map(({ id, title, shop }) => [id, title, shop])).toEqual([
      ['returns', '本店退货', 'version'],
      ['other', 'other', undefined],
      ['p-1', '打包台', 'own'],
    ]);
    const index = indexManual(chapters);
    const found = (word: string) => findInManual(index, [word]).map(({ slug, section }) => [slug, section]);
    expect(found('次日退款')).toEqual([['returns', 'steps']]);
    expect(found('出厂的话')).toEqual([['other', 'steps']]);
    expect(found('仓库')).toEqual([['p-1', 'part']]);
    const f1 = (kind: 'refundReturn' | 'unpaid') =>
      chapterFor(chapters, { screen: 'today', kind, role: 'agent' })?.id;
    expect([f1('refundReturn'), f1('unpaid')]).toEqual(['returns', 'p-1']);
    const back = withShop([shipped('returns')], [rowOf('returns', null)], [], names, 'zh-CN');
    expect(back).toEqual([shipped('returns')]);
  });

  it('has its scripts behind the shipped ones, found by their names, also where a page has no part for them', () => {
    const rows = [scriptRow('w-2', say), scriptRow('w-1', { ...say, text: '先' }), scriptRow('w-3', null)];
    const onPage = scriptRow('w-4', { ...say, chapter: 'p-1' });
    const chapters = withShop(
      [shipped('returns')],
      [rowOf('p-1', page('一'))],
      [...rows, onPage],
      names,
      'en',
    );
    expect(chapters.map((chapter) => scriptsOf(chapter).map(({ text }) => text))).toEqual([
      ['出厂的{customer}', '先', say.text],
      [say.text],
    ]);
    expect(chapters[1]?.sections.at(-1)).toMatchObject({ id: 'say', heading: en.say });
    expect(findInManual(indexManual(chapters), ['缺货']).map(({ slug }) => slug)).toEqual(['returns', 'p-1']);
  });

  it('never has a shop’s text changed by what is shipped, and comes out the same whatever the order of the rows', () => {
    const text = fc.constantFrom('一', '## 怎么做\n\n二', '## 说什么\n\n三');
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'p-1', 'p-2'), { maxLength: 5 });
    fc.assert(
      fc.property(ids, text, fc.string(), fc.string(), (written, said, before, after) => {
        const rows = written.map((id) => rowOf(id, page(said)));
        const shop = (shippedText: string, slugs: readonly string[], all = rows) =>
          withShop(
            slugs.map((id) => shipped(id, shippedText)),
            all,
            [],
            names,
            'zh-CN',
          );
        const textsOf = (chapters: readonly Chapter[]) =>
          new Map(
            chapters.filter(({ shop: of }) => of !== undefined).map(({ id, sections }) => [id, sections]),
          );
        const now = textsOf(shop(before, ['a', 'b', 'c']));
        expect(textsOf(shop(after, ['a', 'b', 'c']))).toEqual(now);
        // A chapter that comes no longer with Baton: the shop’s version stays.
        expect(textsOf(shop(after, ['a']))).toEqual(now);
        expect(shop(before, ['a', 'b'], rows.toReversed())).toEqual(shop(before, ['a', 'b']));
      }),
    );
  });
});

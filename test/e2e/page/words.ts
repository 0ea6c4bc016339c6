/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/** Everything the page says, shown or read out: texts, labels, placeholders, tips. Each once. */
export const wordsOnPage = (): string[] => {
  const said = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element)
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        said.add(node.getAttribute(name)?.trim() ?? '');
    else said.add(node.textContent?.trim() ?? '');
  }
  said.delete('');
  return [...said];
};

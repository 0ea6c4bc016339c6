/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/**
 * What a person presses or types into that is not wholly in sight from left to right, though nothing scrolls it into
 * sight; and fields and summaries too narrow to say anything. Each as what it is and how much it lacks.
 */
export const cutControls = (): readonly string[] => {
  const nameOf = (node: HTMLElement): string =>
    `${node.tagName.toLowerCase()}.${node.className} “${(node.getAttribute('aria-label') ?? node.textContent).slice(0, 40)}”`;
  /** How much of a node its ancestors and the window cut away sideways; nothing of one that lies out of sight. */
  const lack = (node: HTMLElement): number => {
    const box = node.getBoundingClientRect();
    let [left, right] = [0, document.documentElement.clientWidth];
    for (let at = node.parentElement; at !== null; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      if (overflowX === 'visible') continue;
      if (box.top >= edge.bottom || box.bottom <= edge.top) return 0;
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    }
    return Math.max(left - box.left, box.right - right);
  };
  const isShown = (node: HTMLElement): boolean => node.offsetParent !== null && node.offsetWidth > 1;
  const least = Object.entries({ '.item-summary': 150, '.note-text': 240, 'input[type="search"]': 110 });
  const narrow = least.flatMap(([selector, width]) =>
    [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((node) => isShown(node) && node.clientWidth < width)
      .map((node) => `${nameOf(node)} is ${node.clientWidth} wide`),
  );
  const cut = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea')]
    .filter((node) => isShown(node) && lack(node) > 1)
    .map((node) => `${nameOf(node)} lacks ${Math.round(lack(node))}`);
  return [...narrow, ...cut];
};

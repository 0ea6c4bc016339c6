/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/** For each field of a date with a time: how many pixels what stands in it lacks, and how many it stands out to the right. */
export const cutDates = (): readonly { readonly lacks: number; readonly standsOut: number }[] =>
  [...document.querySelectorAll<HTMLInputElement>('input[type="datetime-local"]')].map((field) => {
    const free = field.cloneNode(true) as HTMLInputElement;
    free.style.cssText = 'position:absolute;visibility:hidden;width:auto;min-width:0';
    field.after(free);
    const needed = free.offsetWidth;
    free.remove();
    const box = field.closest('aside, dialog, section, main') ?? document.body;
    const standsOut = field.getBoundingClientRect().right - box.getBoundingClientRect().right;
    return { lacks: Math.max(0, needed - field.offsetWidth), standsOut: Math.max(0, Math.ceil(standsOut)) };
  });

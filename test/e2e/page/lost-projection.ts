/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/**
 * Makes the projection under the running window unreadable and lets no new one open until `baton:let-go` is heard,
 * so that the window stays in the middle of building another one.
 */
export const loseProjection = async (): Promise<void> => {
  const known = new Set((await indexedDB.databases()).map(({ name }) => name));
  const { open } = IDBFactory.prototype;
  const { objectStore } = IDBTransaction.prototype;
  const released = new Promise<void>((resolve) => {
    window.addEventListener('baton:let-go', () => resolve(), { once: true });
  });
  IDBTransaction.prototype.objectStore = () => {
    throw new DOMException('the disk has lost it', 'UnknownError');
  };
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    if (known.has(args[0])) return request;
    IDBTransaction.prototype.objectStore = objectStore;
    const hold = (event: Event): void => {
      event.stopImmediatePropagation();
      void released.then(() => {
        request.removeEventListener(event.type, hold);
        request.dispatchEvent(new Event(event.type));
      });
    };
    request.addEventListener('success', hold);
    return request;
  };
};

export const letGo = (): void => {
  window.dispatchEvent(new Event('baton:let-go'));
};

/**
 * Copies text on a person's click; false when the browser would not. By the old command: the page has no permission
 * for the clipboard interface, which would also let it read `[E6]`.
 */
export const copyText = (text: string): boolean => {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
};

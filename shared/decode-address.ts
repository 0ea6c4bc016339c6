/** What was percent-encoded, as it was meant; what is not well-formed stays as it is. Never throws. */
export const decodeAddress = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

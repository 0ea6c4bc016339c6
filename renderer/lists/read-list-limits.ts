/** A list of more bytes is no list that people work through. */
export const LARGEST_LIST_BYTES = 20 * 1024 * 1024;

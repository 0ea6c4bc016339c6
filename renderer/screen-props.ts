/** What a screen is given: the item that is open on it, out of the location. */
export interface ScreenProps {
  readonly item: string | null;
}

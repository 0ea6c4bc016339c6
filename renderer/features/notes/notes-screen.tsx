export const NotesScreen = () => null;

export const WeeklyScreen = () => null;

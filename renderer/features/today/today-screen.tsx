export const TodayScreen = () => <p />;

export const FirstStart = () => <p />;

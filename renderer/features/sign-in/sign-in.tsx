export const SignIn = () => <p />;

export const HandoverScreen = () => null;

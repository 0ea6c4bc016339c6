export const DutyBar = () => <header />;

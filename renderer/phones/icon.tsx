/** A receiver, drawn like the icons of the side bar. */
export const PhoneIcon = () => (
  <svg
    className="phone-icon"
    viewBox="0 0 20 20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M6.500 3.500 4.500 4.500c-.5 5 6 11.500 11 11l1-2-3-2.500-1.500 1.200c-1.700-.8-3.400-2.500-4.200-4.200L9 6.500Z" />
  </svg>
);

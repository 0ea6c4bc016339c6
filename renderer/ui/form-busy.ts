import { createContext, useContext } from 'react';

/** Whether what the form around it sent off is still under way. */
export const FormBusy = createContext(false);

export const useFormBusy = (): boolean => useContext(FormBusy);

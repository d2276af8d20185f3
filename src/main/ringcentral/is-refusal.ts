/** RingCentral says no to this however often it is asked; a token that it does not take is another matter. */
export const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 408, 429].includes(status);

// How six digits are written: in two groups of three, so that nobody loses count.

export const spacedPin = (pin: string): string => `${pin.slice(0, 3)}\u202f${pin.slice(3)}`;

/** The address as somebody would type it: no scheme, no "www". */
export const shortAddress = (url: string): string => {
  const { host } = new URL(url);
  return host.replace(/^www\./, '');
};

/** The year and the month that the address of an article begins with, `2026/11` of `/2026/11/ferry/`: its volume. */
export const volumeOfAddress = (address: string): string => address.slice(1, 8);

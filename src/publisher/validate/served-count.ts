/** Requests to a server at the most, the feed's own included. */
export const servedCount = 500;

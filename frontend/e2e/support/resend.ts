/**
 * Sends a request once more if its connection was closed while it was on its way, as a server does with one
 * that was idle for ten seconds. Browsers do so by themselves.
 */
export const RESEND = { maxRetries: 1 }

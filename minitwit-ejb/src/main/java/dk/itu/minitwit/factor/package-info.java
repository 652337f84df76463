/** Codes of a second factor: one-time codes of a device (RFC 6238) and recovery codes. */
package dk.itu.minitwit.factor;

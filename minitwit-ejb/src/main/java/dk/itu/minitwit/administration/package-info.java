/**
 * What moderators and administrators do. Each method names the role that it needs, and the container refuses every other caller, whatever a page
 * forgets.
 */
package dk.itu.minitwit.administration;

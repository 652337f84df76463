/** Notices of incidents to users. */
package dk.itu.minitwit.cli.incident;

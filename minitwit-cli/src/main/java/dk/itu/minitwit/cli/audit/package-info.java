/** The command {@code audit}: reads and checks the audit log. */
package dk.itu.minitwit.cli.audit;

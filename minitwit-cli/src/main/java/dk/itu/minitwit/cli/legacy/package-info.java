/**
 * {@code ./minitwit import}: imports the users, messages and follows of an original MiniTwit's SQLite file. The file is
 * never written; the import is one idempotent transaction.
 */
package dk.itu.minitwit.cli.legacy;

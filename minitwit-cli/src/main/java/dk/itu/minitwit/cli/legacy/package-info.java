/**
 * {@code ./minitwit import}: brings the users, messages and follows of an original MiniTwit's SQLite file into the
 * database. The file is read, never written; the import is one transaction and may be repeated.
 */
package dk.itu.minitwit.cli.legacy;

/** The database schema and its migrations. */
package dk.itu.minitwit.schema;

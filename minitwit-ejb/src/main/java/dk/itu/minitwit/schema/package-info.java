/** Migrates the schema when the application starts. */
package dk.itu.minitwit.schema;

/** Use of JPA: EclipseLink hooks of persistence.xml, and writes that commit themselves. */
package dk.itu.minitwit.persistence;

/** How the application uses JPA: hooks of EclipseLink that persistence.xml names, and statements that commit by themselves. */
package dk.itu.minitwit.persistence;

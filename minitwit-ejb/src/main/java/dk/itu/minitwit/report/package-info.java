/** Reports of messages and users by readers. */
package dk.itu.minitwit.report;

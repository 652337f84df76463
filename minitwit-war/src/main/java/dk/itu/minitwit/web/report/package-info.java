/** Reports by readers. */
package dk.itu.minitwit.web.report;

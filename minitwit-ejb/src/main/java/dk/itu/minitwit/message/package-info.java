/** Writing messages. */
package dk.itu.minitwit.message;

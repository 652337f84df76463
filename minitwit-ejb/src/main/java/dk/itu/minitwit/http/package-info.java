/** What both front ends share about HTTP: headers, clients' addresses, memory for answers. */
package dk.itu.minitwit.http;

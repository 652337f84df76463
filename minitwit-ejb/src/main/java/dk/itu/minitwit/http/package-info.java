/** HTTP code of both front ends: response headers, client addresses, memory for responses. */
package dk.itu.minitwit.http;

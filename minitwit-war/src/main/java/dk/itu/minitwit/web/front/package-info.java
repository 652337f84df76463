/** The way of every request before its page: metrics, headers, routing, protection of forms; and error pages. */
package dk.itu.minitwit.web.front;

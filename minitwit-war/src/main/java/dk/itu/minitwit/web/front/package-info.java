/** The filters of every request before its page: metrics, headers, routing, CSRF protection; and the error pages. */
package dk.itu.minitwit.web.front;

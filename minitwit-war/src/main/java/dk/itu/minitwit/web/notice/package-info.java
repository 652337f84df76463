/** The page of notices. */
package dk.itu.minitwit.web.notice;

/** The web pages: addresses, forms, sessions, texts. */
package dk.itu.minitwit.web;

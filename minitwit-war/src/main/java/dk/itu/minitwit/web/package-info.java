/**
 * The web pages. {@code front} has the filters of every request and the error pages; {@code account}, {@code timeline}
 * and {@code profile} are the features; {@code design} has the static files, avatars and the theme; {@code page} has
 * the table of routes and the parts that pages share. The texts are in {@code messages.properties}.
 */
package dk.itu.minitwit.web;

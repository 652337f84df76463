/** Static files, avatars and the colour theme. */
package dk.itu.minitwit.web.design;

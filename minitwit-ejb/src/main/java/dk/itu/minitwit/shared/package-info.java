/** Code that every feature may use. */
package dk.itu.minitwit.shared;

/** Access keys, by which programs act for their users. */
package dk.itu.minitwit.key;

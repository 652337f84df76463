/** {@code ./minitwit flag}: hides messages from the timelines, shows them again, and lists the hidden ones. */
package dk.itu.minitwit.cli.flag;

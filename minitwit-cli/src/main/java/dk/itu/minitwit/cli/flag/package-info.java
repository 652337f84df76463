/** {@code ./minitwit flag}: flags messages, removes flags, and lists flagged messages. */
package dk.itu.minitwit.cli.flag;

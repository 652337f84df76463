/** {@code ./minitwit faults}: breaks a MiniTwit of its own while clients write to it, and looks whether anything acknowledged is lost. */
package dk.itu.minitwit.lab.faults;

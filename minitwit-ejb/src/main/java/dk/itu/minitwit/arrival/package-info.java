/** Messages for programs: pages that miss nothing and repeat nothing, whatever is committed meanwhile and in which order. */
package dk.itu.minitwit.arrival;

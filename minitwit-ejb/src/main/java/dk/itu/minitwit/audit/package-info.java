/** The record of what was done to users, messages and settings, and by whom. */
package dk.itu.minitwit.audit;

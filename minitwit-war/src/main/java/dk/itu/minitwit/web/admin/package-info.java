/** The pages of moderators and administrators, below {@code /admin}. */
package dk.itu.minitwit.web.admin;

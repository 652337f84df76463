/** What users are told: mentions, replies, likes, new followers. */
package dk.itu.minitwit.notice;

/** What commands that talk to a running MiniTwit share: its address, the writing of requests, the reading of answers. */
package dk.itu.minitwit.cli.http;

/** An HTTP client for the commands that send requests to a running MiniTwit. */
package dk.itu.minitwit.cli.http;

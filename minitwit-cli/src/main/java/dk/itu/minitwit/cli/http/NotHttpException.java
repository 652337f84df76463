package dk.itu.minitwit.cli.http;

import java.io.IOException;

/** The server's answer is not HTTP. */
public final class NotHttpException extends IOException {

    NotHttpException() {
        super("the answer is not HTTP");
    }
}

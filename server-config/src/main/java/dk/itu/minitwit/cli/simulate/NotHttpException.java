package dk.itu.minitwit.cli.simulate;

import java.io.IOException;

/** What came as an answer is not HTTP. */
final class NotHttpException extends IOException {

    NotHttpException() {
        super("the answer is not HTTP");
    }
}

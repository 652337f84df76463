package dk.itu.minitwit.lab.bench;

import java.io.IOException;

/** The server refused a request with 503. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;
}

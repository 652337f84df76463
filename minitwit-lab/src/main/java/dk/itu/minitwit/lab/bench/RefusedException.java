package dk.itu.minitwit.lab.bench;

import java.io.IOException;

/** The server has no room right now, and said so: 503. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;
}

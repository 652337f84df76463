package dk.itu.minitwit.server;

/** The start of the server or the application failed. */
public class ServerFailure extends Exception {

    ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

package dk.itu.minitwit.server;

/** The server or the application did not start. */
public class ServerFailure extends Exception {

    ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

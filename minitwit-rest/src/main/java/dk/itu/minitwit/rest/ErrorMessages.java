package dk.itu.minitwit.rest;

/** The API's error messages by status code. */
public final class ErrorMessages {

    private ErrorMessages() {}

    /** The message for a malformed body, with the expected one. */
    static String malformed(ApiRoute route) {
        return route.body().isEmpty()
                ? of(400)
                : "The request is malformed: send a JSON object in UTF-8 with " + route.body();
    }

    public static String of(int status) {
        return switch (status) {
            case 400 -> "The request is malformed";
            case 403 -> "You are not authorized to use this resource!";
            case 404 -> "There is nothing at this path";
            case 405 -> "This path does not take this method: see the Allow header";
            case 408 -> "The request took too long to arrive";
            case 413 -> "The body is too large: send at most 64 KiB";
            case 414 -> "The address is too long";
            case 415 -> "Send application/json";
            case 503 -> "The service is temporarily unavailable: try again in a few seconds";
            default -> status < 500 ? "The request cannot be served" : "Something went wrong on our side";
        };
    }
}

package dk.itu.minitwit.logging;

import dk.itu.minitwit.server.SharedNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The request of the current thread, with the fields of its log lines: the request id and the user's id. The field
 * names follow the Elastic Common Schema where it has one.
 */
public final class LoggedRequest {

    /** The name of the request and response header. */
    public static final String HEADER = "X-Request-ID";

    /** A longer id of a client is replaced. */
    private static final int MAX_LENGTH = 54;

    private static final ThreadLocal<LoggedRequest> CURRENT = new ThreadLocal<>();

    /**
     * Passes the fields to the server's log formatter: the class loaders of server and application share
     * java.util.logging's registry. The registry has weak references only, hence this strong one.
     */
    private static final Logger FIELDS = Logger.getLogger(SharedNames.REQUEST_LOGGER);

    static {
        FIELDS.setFilter(new Fields());
    }

    private final String frontEnd;
    private final String id;
    private long userId;
    private long databaseSince;

    private LoggedRequest(String frontEnd, String id) {
        this.frontEnd = frontEnd;
        this.id = id;
    }

    /**
     * Starts a request on this thread.
     *
     * @param frontEnd the receiving front end: {@code api} or {@code pages}
     * @param proposed the id from the client or proxy, used if well-formed
     * @return the request's id
     */
    public static String begin(String frontEnd, String proposed) {
        String id = isWellFormed(proposed) ? proposed : newId();
        CURRENT.set(new LoggedRequest(frontEnd, id));
        return id;
    }

    /** Ends the request of this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** Sets the id of the signed-in user. The log has no names. */
    public static void by(long userId) {
        LoggedRequest request = CURRENT.get();
        if (request != null) {
            request.userId = userId;
        }
    }

    /** Marks the moment when the request acquired a database connection. */
    public static void usesDatabase() {
        LoggedRequest request = CURRENT.get();
        if (request != null) {
            request.databaseSince = System.nanoTime();
        }
    }

    /** Time in nanoseconds since the request acquired its connection; 0 without a request. */
    public static long usedDatabaseFor() {
        LoggedRequest request = CURRENT.get();
        return request == null || request.databaseSince == 0 ? 0 : System.nanoTime() - request.databaseSince;
    }

    static Map<String, Object> fields() {
        LoggedRequest request = CURRENT.get();
        if (request == null) {
            return Map.of();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event.dataset", request.frontEnd);
        fields.put("http.request.id", request.id);
        if (request.userId != 0) {
            fields.put("user.id", request.userId);
        }
        return fields;
    }

    private static boolean isWellFormed(String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= MAX_LENGTH
                && id.chars().allMatch(LoggedRequest::isIdPart);
    }

    private static boolean isIdPart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    /** As long as nginx's ids. Not a secret, so it may be predictable. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] id = new char[2 * Long.BYTES * 2];
        for (int half = 0; half < 2; half++) {
            long bits = random.nextLong();
            for (int i = 0; i < id.length / 2; i++) {
                id[half * id.length / 2 + i] = Character.forDigit((int) (bits >>> (4 * i)) & 15, 16);
            }
        }
        return new String(id);
    }

    private static final class Fields implements Filter, Supplier<Map<String, Object>> {

        @Override
        public boolean isLoggable(LogRecord event) {
            return true;
        }

        @Override
        public Map<String, Object> get() {
            return fields();
        }
    }
}

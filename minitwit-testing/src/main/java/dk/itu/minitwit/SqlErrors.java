package dk.itu.minitwit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts PostgreSQL's errors by SQLSTATE. */
public final class SqlErrors {

    public static final String UNIQUE = "23505";
    public static final String FOREIGN_KEY = "23503";
    public static final String CHECK = "23514";
    public static final String NOT_NULL = "23502";
    public static final String CHANGE = "23001";
    public static final String TOO_LONG = "22001";

    private SqlErrors() {}

    public static void assertRefused(String state, ThrowingCallable work) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(work)
                .extracting(SQLException::getSQLState)
                .isEqualTo(state);
    }
}

package dk.itu.minitwit.timeline;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A position in a timeline: the message with this time and id. Opaque to clients. */
record Cursor(Instant publishedAt, long id) {

    /** Newer than every message: reading from here starts with the newest. */
    static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);

    /** Older than every message: all are newer. */
    static final Cursor OLDEST = new Cursor(Instant.EPOCH, 0);

    static Cursor at(MessageView message) {
        return new Cursor(message.publishedAt(), message.id());
    }

    String encode() {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(publishedAt.getEpochSecond())
                .putLong(id)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed */
    static Cursor decode(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            if (bytes.length != 2 * Long.BYTES) {
                throw new IllegalArgumentException("length");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Instant publishedAt = Instant.ofEpochSecond(buffer.getLong());
            if (publishedAt.isAfter(NEWEST.publishedAt()) || publishedAt.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("time");
            }
            return new Cursor(publishedAt, buffer.getLong());
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new BusinessException(
                    ErrorKind.INVALID, "This link to a page of messages is damaged: start from the newest.", malformed);
        }
    }
}

package dk.itu.minitwit.shared;

/** A position in a list in the order of ids, as a link has it. */
public final class IdCursor {

    private IdCursor() {}

    public static String encode(long id) {
        return Long.toString(id, Character.MAX_RADIX);
    }

    /**
     * The id of a link's position.
     *
     * @param start for a link without a position
     * @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed
     */
    public static long decode(String cursor, long start) {
        if (cursor == null) {
            return start;
        }
        try {
            return Long.parseLong(cursor, Character.MAX_RADIX);
        } catch (NumberFormatException malformed) {
            throw new BusinessException(
                    ErrorKind.INVALID, "This link to a page is damaged: start from the first.", malformed);
        }
    }
}

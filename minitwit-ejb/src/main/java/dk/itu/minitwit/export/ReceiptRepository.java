package dk.itu.minitwit.export;

import dk.itu.minitwit.persistence.NativeSql;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

@Dependent
class ReceiptRepository {

    private static final String STORE = """
            INSERT INTO imports (user_id, imported_at, former_name, messages, follows, likes,
                lost_replies, lost_follows, lost_likes, lost_barriers)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (user_id) DO UPDATE
            SET imported_at = excluded.imported_at, former_name = excluded.former_name, messages = excluded.messages,
                follows = excluded.follows, likes = excluded.likes, lost_replies = excluded.lost_replies,
                lost_follows = excluded.lost_follows, lost_likes = excluded.lost_likes, lost_barriers = excluded.lost_barriers
            """;

    private static final String FIND = """
            SELECT imported_at, former_name, messages, follows, likes, lost_replies, lost_follows, lost_likes, lost_barriers
            FROM imports WHERE user_id = ?1
            """;

    @PersistenceContext
    EntityManager entityManager;

    void store(long userId, ImportReceipt receipt) {
        NativeSql.query(
                        entityManager,
                        STORE,
                        userId,
                        Timestamp.from(receipt.importedAt()),
                        receipt.formerName(),
                        receipt.messages(),
                        receipt.follows(),
                        receipt.likes(),
                        receipt.lostReplies(),
                        receipt.lostFollows(),
                        receipt.lostLikes(),
                        receipt.lostBarriers())
                .executeUpdate();
    }

    Optional<ImportReceipt> of(long userId) {
        return NativeSql.rows(entityManager, FIND, userId).stream().findFirst().map(ReceiptRepository::receipt);
    }

    private static ImportReceipt receipt(Object[] row) {
        Instant time = ((Timestamp) row[0]).toInstant();
        return new ImportReceipt(
                time,
                (String) row[1],
                (Integer) row[2],
                (Integer) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (Integer) row[8]);
    }
}

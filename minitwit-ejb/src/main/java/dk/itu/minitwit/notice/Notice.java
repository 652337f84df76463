package dk.itu.minitwit.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that a user is told. The statement of the event inserts it; here it is only marked as seen. */
@Entity
@Table(name = "notices")
public class Notice {

    @Id
    private Long id;

    @Column(name = "user_id", nullable = false, updatable = false)
    private long userId;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false)
    private boolean seen;

    protected Notice() {}
}

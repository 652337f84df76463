package dk.itu.minitwit.follow;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One user follows another. The key is all there is, so nobody can follow anybody twice. */
@Entity
@Table(name = "follows")
public class Follow {

    @EmbeddedId
    private FollowId id;

    protected Follow() {}
}

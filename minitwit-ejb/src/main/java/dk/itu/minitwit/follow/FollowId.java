package dk.itu.minitwit.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Who follows whom. */
@Embeddable
public class FollowId implements Serializable {

    @Column(name = "follower_id")
    private long followerId;

    @Column(name = "followee_id")
    private long followeeId;

    protected FollowId() {}

    public FollowId(long followerId, long followeeId) {
        this.followerId = followerId;
        this.followeeId = followeeId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FollowId that && followerId == that.followerId && followeeId == that.followeeId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(followerId, followeeId);
    }
}

package dk.itu.minitwit.rest;

/** The bodies that the simulator sends. A field that is missing is null. */
final class SimulatorRequests {

    private SimulatorRequests() {}

    /** POST /register */
    public record NewUser(String username, String email, String pwd) {}

    /** POST /msgs/{username} */
    public record NewMessage(String content) {}

    /** POST /fllws/{username}: with both, {@code follow} counts. */
    public record FollowChange(String follow, String unfollow) {}
}

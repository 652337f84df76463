package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.followsOf;

import java.util.List;

/** {@code /fllws/{username}}. */
final class FollowCases {

    private static final String FOLLOW = "follow";
    private static final String UNFOLLOW = "unfollow";

    private FollowCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "follow-done",
                        "POST /fllws/{username} {\"follow\":\"x\"}: 204, empty body",
                        visit -> change(visit, visit.user(), FOLLOW, visit.user())),
                new Case(
                        "follow-listed",
                        "GET /fllws/{username}: 200 {\"follows\":[…]}, whom the user follows (not who follows the user)",
                        FollowCases::listed),
                new Case("follow-twice", "following twice is 204 too", visit -> {
                    String user = visit.user();
                    String other = visit.user();
                    change(visit, user, FOLLOW, other);
                    change(visit, user, FOLLOW, other);
                    follows(visit, user, other);
                }),
                new Case("unfollow-done", "POST /fllws/{username} {\"unfollow\":\"x\"}: 204, empty body", visit -> {
                    String user = visit.user();
                    String other = visit.user();
                    change(visit, user, FOLLOW, other);
                    change(visit, user, UNFOLLOW, other);
                    follows(visit, user);
                }),
                new Case(
                        "unfollow-not-followed",
                        "unfollowing somebody not followed is 204 too",
                        visit -> change(visit, visit.user(), UNFOLLOW, visit.user())),
                new Case("follow-and-unfollow", "with both, follow counts", FollowCases::both),
                new Case(
                        "follow-neither",
                        "400 neither key",
                        visit -> visit.send(visit.post(followsOf(visit.user()))).error(400)),
                new Case("follow-by-nobody", "404 actor unknown", visit -> {
                    String user = visit.user();
                    visit.send(visit.post(followsOf(visit.name()), FOLLOW, user))
                            .error(404);
                    visit.send(visit.post(followsOf(visit.name()), UNFOLLOW, user))
                            .error(404);
                }),
                new Case("follow-nobody", "404 target unknown", visit -> {
                    String user = visit.user();
                    visit.send(visit.post(followsOf(user), FOLLOW, visit.name()))
                            .error(404);
                    visit.send(visit.post(followsOf(user), UNFOLLOW, visit.name()))
                            .error(404);
                }),
                new Case(
                        "follows-of-nobody",
                        "GET /fllws/{username}: 404 unknown user",
                        visit -> visit.send(visit.get(followsOf(visit.name()))).error(404)));
    }

    private static void listed(Visit visit) {
        String user = visit.user();
        String followed = visit.user();
        String follower = visit.user();
        change(visit, user, FOLLOW, followed);
        change(visit, follower, FOLLOW, user);
        follows(visit, user, followed);
    }

    private static void both(Visit visit) {
        String user = visit.user();
        String followed = visit.user();
        String kept = visit.user();
        change(visit, user, FOLLOW, kept);
        visit.send(visit.post(followsOf(user), UNFOLLOW, kept, FOLLOW, followed))
                .done();
        List<String> names = visit.followedBy(user);
        Deviation.unless(
                names.size() == 2 && names.containsAll(List.of(kept, followed)),
                "after follow and unfollow in one body, %s lists %s",
                followsOf(user),
                names);
    }

    private static void change(Visit visit, String user, String key, String other) {
        visit.send(visit.post(followsOf(user), key, other)).done();
    }

    private static void follows(Visit visit, String user, String... expected) {
        List<String> names = visit.followedBy(user);
        Deviation.unless(
                names.equals(List.of(expected)), "%s lists %s, not %s", followsOf(user), names, List.of(expected));
    }
}

package dk.itu.minitwit.lab.conform;

import java.util.List;
import java.util.stream.Stream;

/** All that the contract demands of the simulator API and that can be seen from outside. */
final class Contract {

    private Contract() {}

    static List<Case> cases() {
        return Stream.of(
                        LatestCases.all(),
                        RegisterCases.all(),
                        AuthorizationCases.all(),
                        MessageCases.all(),
                        FollowCases.all(),
                        NameCases.all(),
                        ErrorCases.all(),
                        LimitCases.all(),
                        LoadCases.all())
                .flatMap(List::stream)
                .toList();
    }
}

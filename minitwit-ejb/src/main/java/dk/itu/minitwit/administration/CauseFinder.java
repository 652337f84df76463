package dk.itu.minitwit.administration;

import dk.itu.minitwit.shared.Text;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what made writes of the simulator fail. One lost registration makes every later write of its user fail. */
@Dependent
class CauseFinder {

    private static final int MOST = 10_000;
    private static final int NOT_FOUND = 404;

    @Inject
    CauseRepository journal;

    /** @param user null for another cause than a missing user */
    private record Key(String user, int status, String operation) {}

    /** The causes of the oldest ten thousand failed writes, the most frequent first. */
    List<FirstCause> find() {
        List<FailedWrite> failed = journal.failed(MOST);
        if (failed.isEmpty()) {
            return List.of();
        }
        Set<String> existing = journal.existing(failed.stream()
                .flatMap(write -> write.needed().stream())
                .filter(Text::isStorable)
                .collect(Collectors.toSet()));
        Map<String, Integer> registrations = new HashMap<>();
        Map<Key, List<FailedWrite>> groups = new LinkedHashMap<>();
        for (FailedWrite write : failed) {
            Key key = key(write, existing);
            if (write.operation().equals(FailedWrite.REGISTER) && key.user() != null) {
                registrations.put(key.user(), write.status());
            }
            groups.computeIfAbsent(key, group -> new ArrayList<>()).add(write);
        }
        return groups.entrySet().stream()
                .map(group -> cause(group.getKey(), group.getValue(), existing, registrations))
                .sorted(Comparator.comparingInt(FirstCause::errors).reversed())
                .toList();
    }

    private static Key key(FailedWrite write, Set<String> existing) {
        boolean isLostRegistration = write.operation().equals(FailedWrite.REGISTER);
        if (write.status() != NOT_FOUND && !isLostRegistration) {
            return new Key(null, write.status(), write.operation());
        }
        Optional<String> missing =
                write.needed().stream().filter(name -> !existing.contains(name)).findFirst();
        return missing.or(write::actor)
                .map(user -> new Key(user, 0, null))
                .orElseGet(() -> new Key(null, write.status(), write.operation()));
    }

    private static FirstCause cause(
            Key key, List<FailedWrite> writes, Set<String> existing, Map<String, Integer> registrations) {
        return key.user() == null
                ? new FirstCause(null, false, key.status(), writes)
                : new FirstCause(
                        key.user(), !existing.contains(key.user()), registrations.getOrDefault(key.user(), 0), writes);
    }
}

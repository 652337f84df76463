package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Payara Micro's EAR support comes from two modules of another Payara version. */
class EarSupportTest {

    private static final List<String> MODULES =
            List.of("org.glassfish.javaee.full.deployment", "org.glassfish.appclient.server.connector");

    @Test
    void calls_nothing_that_this_micro_does_not_have() {
        JavaClasses modules = new ClassFileImporter().importPackages(MODULES);
        assertThat(modules).hasSizeGreaterThan(20);
        Set<String> missing = modules.stream()
                .flatMap(one -> one.getAccessesFromSelf().stream())
                .filter(EarSupportTest::isMissing)
                .map(JavaAccess::getDescription)
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    private static boolean isMissing(JavaAccess<?> access) {
        // ASM does not list the methods of Object for interfaces.
        return access.getTarget().resolveMember().isEmpty()
                && Stream.of(Object.class.getMethods())
                        .noneMatch(of -> of.getName().equals(access.getName()));
    }
}

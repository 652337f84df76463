package dk.itu.minitwit.lab.conform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault of a MiniTwit is found by its cases. */
@Timeout(120)
class ContractTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource
    void each_fault_is_found_by_its_cases(Fault fault) throws IOException {
        Set<String> found = failed(fault);

        if (Fault.WIDE.contains(fault)) {
            assertThat(found).containsAll(fault.cases());
        } else {
            assertThat(found).isEqualTo(fault.cases());
        }
    }

    @Test
    void each_case_finds_a_fault() {
        assertThat(Contract.cases().stream().map(Case::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Fault.values())
                        .flatMap(fault -> fault.cases().stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> failed(Fault fault) throws IOException {
        try (SmallMiniTwit minitwit = new SmallMiniTwit(fault)) {
            Duration deadline = fault == Fault.SILENT_TO_THE_SIMULATOR ? Duration.ofMillis(100) : GENEROUS;
            Visit visit = new Visit(BaseUrl.parse(minitwit.url()), SmallMiniTwit.CREDENTIAL, deadline);
            return Contract.cases().stream()
                    .map(each -> each.judge(visit))
                    .filter(verdict -> verdict.kind() != Verdict.Kind.PASSED)
                    .map(verdict -> verdict.judged().name())
                    .collect(Collectors.toSet());
        }
    }
}

package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Architecture rules of the modules of the EAR. */
public final class ApplicationRules {

    @ArchTest
    static final ArchTests coding = ArchTests.in(CodingRules.class);

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("operators read the log, which has levels and times");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests set the clock");

    @ArchTest
    static final ArchRule the_server_s_classes_are_not_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dk.itu.minitwit.server..")
            .because("the application runs on Payara Server too; of SharedNames the compiler copies the constants");

    private ApplicationRules() {}
}

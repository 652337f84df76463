package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Date;

@AnalyzeClasses(packages = "dk.itu.minitwit", importOptions = DoNotIncludeTests.class)
class CodingRulesTest {

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("operators read the log, which has levels and times");

    @ArchTest
    static final ArchRule one_kind_of_logger_is_used = noClasses()
            .that()
            .resideOutsideOfPackage("dk.itu.minitwit.logging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("System.Logger is in Java and fits every backend; the log's registry is where the server finds the"
                    + " request (ADR 025)");

    @ArchTest
    static final ArchRule failures_have_a_name = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "front ends tell clients' faults from our own by the exception's type");

    @ArchTest
    static final ArchRule times_are_instants = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .because("a Date is mutable and prints in the machine's time zone");

    @ArchTest
    static final ArchRule timestamps_stay_in_repositories = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Timestamp.class)
            .because("JDBC's type for a time ends where the database does");

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
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .because("such an ending fits anything and says nothing");
}

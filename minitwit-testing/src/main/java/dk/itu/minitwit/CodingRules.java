package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;

/** Rules for the code of every module. */
public final class CodingRules {

    @ArchTest
    static final ArchRule one_kind_of_logger_is_used = noClasses()
            .that()
            .resideOutsideOfPackages("dk.itu.minitwit.logging..", "dk.itu.minitwit.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("System.Logger is in Java and fits every backend; the log's registry is where the server finds the"
                    + " request (ADR 025)");

    @ArchTest
    static final ArchRule failures_have_a_name = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "a client's or an operator's fault is told from our own by the exception's type");

    @ArchTest
    static final ArchRule times_are_instants = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .because("a Date is mutable and prints in the machine's time zone");

    @ArchTest
    static final ArchRule names_say_the_purpose_of_a_class = noClasses()
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

    private CodingRules() {}
}

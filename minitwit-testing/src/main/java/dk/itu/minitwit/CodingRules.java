package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;

/** Architecture rules of every module. */
public final class CodingRules {

    @ArchTest
    static final ArchRule one_kind_of_logger_is_used = noClasses()
            .that()
            .resideOutsideOfPackages("dk.itu.minitwit.logging..", "dk.itu.minitwit.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("System.Logger is in Java and works with every backend; the server reads the request from the"
                    + " registry of java.util.logging (ADR 025)");

    @ArchTest
    static final ArchRule failures_have_a_name = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "the type of an exception distinguishes a client's or an operator's fault from a defect");

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
            .because("these endings say nothing about the purpose of a class");

    private CodingRules() {}
}

package dk.itu.minitwit.web;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExceptionHandler;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Date;

@AnalyzeClasses(packages = "dk.itu.minitwit.web", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule services_are_injected_as_they_are = fields().that(
                    have(rawType(annotatedWith(Stateless.class))))
            .should()
            .notBeAnnotatedWith(Inject.class)
            .because("CDI's proxy around one throws and catches an exception in each call: @EJB (ADR 027)");

    @ArchTest
    static final ArchRule pages_never_see_entities = noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("detached entities fail lazily and leak columns");

    @ArchTest
    static final ArchRule pages_never_see_repositories = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("services have the rules and the transaction");

    @ArchTest
    static final ArchRule pages_know_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "dk.itu.minitwit.schema..")
            .because("where things are stored is the business's own");

    @ArchTest
    static final ArchRule pages_know_no_api = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.itu.minitwit.rest..", "jakarta.ws.rs..", "dk.itu.minitwit.simulator..")
            .because("each front end can be deployed, changed and taken away alone");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("dk.itu.minitwit.web.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package can be read and changed without the packages that use it");

    @ArchTest
    static final ArchRule shared_parts_know_no_feature = noClasses()
            .that()
            .resideInAPackage("..web.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web.account..", "..web.timeline..", "..web.profile..", "..web.design..", "..web.front..")
            .because("every feature uses them");

    @ArchTest
    static final ArchRule nothing_depends_on_the_filters = noClasses()
            .that()
            .resideOutsideOfPackage("..web.front..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..web.front..")
            .because("a request passes them before its page");

    @ArchTest
    static final ArchRule backing_beans_live_for_one_request = classes()
            .that()
            .haveSimpleNameEndingWith("Backing")
            .should()
            .beAnnotatedWith(RequestScoped.class)
            .because("any node may get the next request");

    @ArchTest
    static final ArchRule the_server_s_sessions_are_not_used = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpSession.class)
            .because("a copy of each stays on every node that saw it, and outlives its end (ADR 023)");

    @ArchTest
    static final ArchRule one_class_makes_error_pages = noClasses()
            .that()
            .doNotHaveSimpleName("FacesErrors")
            .should()
            .beAssignableTo(ExceptionHandler.class)
            .because("two handlers would answer the same failure differently");

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("operators read the log, which has levels and times");

    @ArchTest
    static final ArchRule one_kind_of_logger_is_used =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("System.Logger is in Java and fits every backend");

    @ArchTest
    static final ArchRule failures_have_a_name = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "pages tell readers' faults from our own by the exception's type");

    @ArchTest
    static final ArchRule times_are_instants = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class)
            .because("a Date is mutable and prints in the machine's time zone");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests set the clock");
}

package dk.itu.minitwit.rest;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Date;

@AnalyzeClasses(packages = "dk.itu.minitwit.rest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule services_are_injected_as_they_are = fields().that(
                    have(rawType(annotatedWith(Stateless.class))))
            .should()
            .notBeAnnotatedWith(Inject.class)
            .because("CDI's proxy around one throws and catches an exception in each call: @EJB (ADR 027)");

    @ArchTest
    static final ArchRule resources_never_see_entities = noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("detached entities fail lazily and leak columns");

    @ArchTest
    static final ArchRule resources_never_see_repositories = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("services have the rules and the transaction");

    @ArchTest
    static final ArchRule resources_know_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "dk.itu.minitwit.schema..")
            .because("where things are stored is the business's own");

    @ArchTest
    static final ArchRule the_api_knows_no_pages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.itu.minitwit.web..", "jakarta.faces..")
            .because("each front end can be deployed, changed and taken away alone");

    @ArchTest
    static final ArchRule paths_are_found_in_resources = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("an endpoint is easy to find");

    @ArchTest
    static final ArchRule one_class_chooses_status_codes = noClasses()
            .that()
            .doNotHaveSimpleName("ApiExceptionMapper")
            .should()
            .beAssignableTo(ExceptionMapper.class)
            .because("two mappers would answer the same failure differently");

    @ArchTest
    static final ArchRule nothing_is_printed =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("operators read the log, which has levels and times");

    @ArchTest
    static final ArchRule one_kind_of_logger_is_used =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("System.Logger is in Java and fits every backend");

    @ArchTest
    static final ArchRule failures_have_a_name = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "the mapper tells clients' faults from our own by the exception's type");

    @ArchTest
    static final ArchRule times_are_instants = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class)
            .because("a Date is mutable and prints in the machine's time zone");
}

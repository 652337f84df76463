package dk.itu.minitwit;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

/** Architecture rules of the front ends. */
public final class FrontEndRules {

    @ArchTest
    static final ArchTests application = ArchTests.in(ApplicationRules.class);

    @ArchTest
    static final ArchRule services_are_injected_as_they_are = fields().that(
                    have(rawType(annotatedWith(Stateless.class))))
            .should()
            .notBeAnnotatedWith(Inject.class)
            .because("CDI's proxy of a session bean throws and catches an exception per call; use @EJB (ADR 027)");

    @ArchTest
    static final ArchRule entities_are_not_seen = noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("detached entities fail lazily and leak columns");

    @ArchTest
    static final ArchRule repositories_are_not_seen = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .because("services hold the rules and the transaction");

    @ArchTest
    static final ArchRule the_database_is_not_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "dk.itu.minitwit.schema..")
            .because("only the business module knows the database");

    private FrontEndRules() {}
}

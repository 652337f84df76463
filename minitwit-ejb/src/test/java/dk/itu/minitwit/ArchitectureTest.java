package dk.itu.minitwit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dk.itu.minitwit", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule business_knows_no_front_end = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "..rest..", "..web..")
            .because("two front ends share it, and a third may come");

    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("dk.itu.minitwit.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read, tested and removed without the features that use it");

    @ArchTest
    static final ArchRule timelines_know_no_other_feature = feature("timeline");

    @ArchTest
    static final ArchRule messages_know_no_other_feature = feature("message");

    @ArchTest
    static final ArchRule follows_know_no_other_feature = feature("follow");

    @ArchTest
    static final ArchRule likes_know_no_other_feature = feature("like");

    @ArchTest
    static final ArchRule the_search_knows_messages_and_their_lists = feature("search", "message", "timeline");

    @ArchTest
    static final ArchRule peace_knows_no_other_feature = feature("peace");

    @ArchTest
    static final ArchRule notices_know_no_other_feature = feature("notice");

    @ArchTest
    static final ArchRule profiles_know_timelines = feature("profile", "timeline");

    @ArchTest
    static final ArchRule users_know_passwords_factors_mail_and_the_audit_log =
            feature("user", "password", "factor", "audit", "site", "mail");

    @ArchTest
    static final ArchRule mail_knows_no_feature = feature("mail");

    @ArchTest
    static final ArchRule reports_know_no_feature = feature("report");

    @ArchTest
    static final ArchRule the_export_knows_the_rules_of_what_it_imports =
            feature("export", "message", "peace", "profile");

    @ArchTest
    static final ArchRule the_site_knows_no_feature = feature("site");

    @ArchTest
    static final ArchRule factors_know_no_feature = feature("factor");

    @ArchTest
    static final ArchRule the_audit_log_knows_no_feature = feature("audit");

    @ArchTest
    static final ArchRule administration_knows_what_it_changes =
            feature("administration", "user", "message", "follow", "audit", "site", "mail");

    @ArchTest
    static final ArchRule administration_is_for_those_in_charge = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("dk.itu.minitwit.administration..")
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .because("a check that a page forgets opens nothing (ADR 051)");

    @ArchTest
    static final ArchRule arrivals_know_timelines_and_notices = feature("arrival", "timeline", "notice");

    @ArchTest
    static final ArchRule keys_know_users = feature("key", "user");

    @ArchTest
    static final ArchRule passwords_know_no_feature = feature("password");

    @ArchTest
    static final ArchRule the_gauges_of_stored_rows_know_no_feature = feature("stored");

    @ArchTest
    static final ArchRule the_simulator_knows_no_other_feature = feature("simulator", "http");

    @ArchTest
    static final ArchRule the_schema_knows_no_feature = feature("schema");

    @ArchTest
    static final ArchRule shared_knows_no_feature = feature("shared");

    @ArchTest
    static final ArchRule http_knows_no_feature = feature("http");

    @ArchTest
    static final ArchRule metrics_know_no_feature = feature("metrics");

    @ArchTest
    static final ArchRule only_repositories_use_the_entity_manager = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .resideOutsideOfPackage("dk.itu.minitwit.persistence..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("every statement that the database gets is found in a repository");

    @ArchTest
    static final ArchRule repositories_stay_in_their_feature = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .because("other features call the feature's service, which has the rules");

    @ArchTest
    static final ArchRule services_are_stateless_beans = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beAnnotatedWith(Stateless.class)
            .andShould()
            .beAnnotatedWith(TransactionAttribute.class)
            .because("each service says whether its statements commit by themselves or in a transaction");

    @ArchTest
    static final ArchRule only_services_are_stateless_beans = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .haveSimpleNameEndingWith("Service")
            .because("the transaction mode is chosen at services and nowhere below");

    @ArchTest
    static final ArchRule services_keep_nothing = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(Inject.class)
            .because("the container gives any instance to any request");

    @ArchTest
    static final ArchRule services_share_constants_only = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("other nodes do not see one node's state");

    @ArchTest
    static final ArchRule services_give_no_entities = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class))
            .because("detached entities fail lazily and leak columns");

    @ArchTest
    static final ArchRule entities_have_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotStartingWith("set")
            .because("an entity guards its own state");

    @ArchTest
    static final ArchRule persistence_knows_logging_only = noClasses()
            .that()
            .resideInAPackage("dk.itu.minitwit.persistence..")
            .should()
            .dependOnClassesThat(resideInAPackage("dk.itu.minitwit..")
                    .and(resideOutsideOfPackages("dk.itu.minitwit.persistence..", "dk.itu.minitwit.logging..")))
            .because("all features use it");

    @ArchTest
    static final ArchRule logging_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("dk.itu.minitwit.logging..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dk.itu.minitwit..").and(resideOutsideOfPackages("dk.itu.minitwit.logging..")))
            .because("features build on each other in one direction");

    private static ArchRule feature(String name, String... known) {
        String[] allowed = Stream.concat(
                        Stream.of(name, "shared", "metrics", "logging", "persistence"), Arrays.stream(known))
                .map(feature -> "dk.itu.minitwit." + feature + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dk.itu.minitwit." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dk.itu.minitwit..").and(resideOutsideOfPackages(allowed)))
                .because("features build on each other in one direction");
    }
}

package dk.itu.minitwit.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dk.itu.minitwit.FrontEndRules;
import dk.itu.minitwit.OwnClasses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExceptionHandler;
import jakarta.servlet.http.HttpSession;

@AnalyzeClasses(packages = "dk.itu.minitwit.web", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests front_end = ArchTests.in(FrontEndRules.class);

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
}

package dk.itu.minitwit.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dk.itu.minitwit.FrontEndRules;
import dk.itu.minitwit.OwnClasses;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ExceptionMapper;

@AnalyzeClasses(packages = "dk.itu.minitwit.rest", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests front_end = ArchTests.in(FrontEndRules.class);

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
    static final ArchRule one_class_of_each_api_chooses_status_codes = noClasses()
            .that()
            .doNotHaveSimpleName("ApiExceptionMapper")
            .and()
            .doNotHaveSimpleName("ProblemMapper")
            .should()
            .beAssignableTo(ExceptionMapper.class)
            .because("two mappers would answer the same failure differently");
}

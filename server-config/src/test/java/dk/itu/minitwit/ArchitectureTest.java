package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dk.itu.minitwit", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests coding = ArchTests.in(CodingRules.class);

    @ArchTest
    static final ArchRule the_launcher_knows_no_command_and_no_library = classes()
            .that()
            .resideInAPackage("dk.itu.minitwit.server..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.management..",
                    "javax.naming..",
                    "fish.payara..",
                    "com.hazelcast.core..",
                    "com.sun.enterprise..",
                    "org.eclipse.microprofile.config..",
                    "org.glassfish..",
                    "dk.itu.minitwit.server..")
            .because("it is on the class path with the server; commands and libraries are in a class loader above it");

    @ArchTest
    static final ArchRule the_build_s_helper_stays_at_home = noClasses()
            .that()
            .resideOutsideOfPackage("dk.itu.minitwit.assembly..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.itu.minitwit.assembly..", "org.apache.commons..", "org.tukaani..")
            .because("it runs at build time only and is not packaged");
}

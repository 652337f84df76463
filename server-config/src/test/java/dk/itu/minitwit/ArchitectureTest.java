package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"dk.itu.minitwit.server", "dk.itu.minitwit.cli", "dk.itu.minitwit.assembly"},
        importOptions = OwnClasses.class)
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
                    "org.glassfish..",
                    "dk.itu.minitwit.server..")
            .because("it is on the class path with the server; commands and libraries are in a class loader above it");

    @ArchTest
    static final ArchRule commands_reach_the_server_by_the_launcher = noClasses()
            .that()
            .resideInAPackage("dk.itu.minitwit.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "com.hazelcast..", "com.sun.enterprise..", "org.glassfish..")
            .because("the server's libraries and the command line's never mix");

    @ArchTest
    static final ArchRule the_build_s_helper_stays_at_home = noClasses()
            .that()
            .resideOutsideOfPackage("dk.itu.minitwit.assembly..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.itu.minitwit.assembly..", "org.apache.commons..", "org.tukaani..")
            .because("it runs at build time only and is not packaged");

    @ArchTest
    static final ArchRule commands_know_nothing_of_each_other = slices().matching(
                    "dk.itu.minitwit.cli.(bench|faults|flag|legacy|simulate)..")
            .should()
            .notDependOnEachOther()
            .because("a command can be read, changed and taken away alone");

    @ArchTest
    static final ArchRule the_database_and_http_know_no_command = noClasses()
            .that()
            .resideInAnyPackage(
                    "dk.itu.minitwit.cli.database..", "dk.itu.minitwit.cli.http..", "dk.itu.minitwit.cli.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dk.itu.minitwit.cli.bench..",
                    "dk.itu.minitwit.cli.faults..",
                    "dk.itu.minitwit.cli.flag..",
                    "dk.itu.minitwit.cli.legacy..",
                    "dk.itu.minitwit.cli.simulate..")
            .because("all commands build on it");
}

package dk.itu.minitwit.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dk.itu.minitwit.CodingRules;
import dk.itu.minitwit.CommandRules;
import dk.itu.minitwit.OwnClasses;

@AnalyzeClasses(packages = "dk.itu.minitwit", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests coding = ArchTests.in(CodingRules.class);

    @ArchTest
    static final ArchTests commands = ArchTests.in(CommandRules.class);

    @ArchTest
    static final ArchRule commands_know_nothing_of_each_other = slices().matching(
                    "dk.itu.minitwit.cli.(audit|flag|legacy|user)..")
            .should()
            .notDependOnEachOther()
            .because("a command can be read, changed and taken away alone");

    @ArchTest
    static final ArchRule operators_commands_know_no_laboratory = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dk.itu.minitwit.lab..")
            .because("the command line runs without it");

    @ArchTest
    static final ArchRule the_database_and_http_know_no_command = noClasses()
            .that()
            .resideInAnyPackage("dk.itu.minitwit.cli.database..", "dk.itu.minitwit.cli.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dk.itu.minitwit.cli.audit..",
                    "dk.itu.minitwit.cli.flag..",
                    "dk.itu.minitwit.cli.legacy..",
                    "dk.itu.minitwit.cli.user..")
            .because("all commands build on it");
}

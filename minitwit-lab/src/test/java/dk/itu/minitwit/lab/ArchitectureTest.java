package dk.itu.minitwit.lab;

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
                    "dk.itu.minitwit.lab.(bench|conform|faults|replay|simulate)..")
            .should()
            .notDependOnEachOther()
            .because("a command can be read, changed and taken away alone");

    @ArchTest
    static final ArchRule the_simulator_s_requests_know_no_command = noClasses()
            .that()
            .resideInAPackage("dk.itu.minitwit.lab.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dk.itu.minitwit.lab.bench..",
                    "dk.itu.minitwit.lab.conform..",
                    "dk.itu.minitwit.lab.faults..",
                    "dk.itu.minitwit.lab.simulate..")
            .because("all commands build on it");
}

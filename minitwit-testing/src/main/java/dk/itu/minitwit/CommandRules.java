package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Architecture rules of the modules of the command line. */
public final class CommandRules {

    @ArchTest
    static final ArchRule commands_reach_the_server_by_the_launcher = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "com.hazelcast..", "com.sun.enterprise..", "org.glassfish..")
            .because("the libraries of the server and of the command line are in separate class loaders");

    private CommandRules() {}
}

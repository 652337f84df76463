package dk.itu.minitwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Timestamp;

@AnalyzeClasses(packages = "dk.itu.minitwit", importOptions = OwnClasses.class)
class CodingRulesTest {

    @ArchTest
    static final ArchTests application = ArchTests.in(ApplicationRules.class);

    @ArchTest
    static final ArchRule timestamps_stay_in_repositories = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Timestamp.class)
            .because("JDBC's type for a time ends where the database does");
}

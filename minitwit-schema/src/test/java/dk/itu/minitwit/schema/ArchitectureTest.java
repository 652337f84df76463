package dk.itu.minitwit.schema;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.itu.minitwit.ApplicationRules;
import dk.itu.minitwit.OwnClasses;

@AnalyzeClasses(packages = "dk.itu.minitwit.schema", importOptions = OwnClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests application = ArchTests.in(ApplicationRules.class);
}

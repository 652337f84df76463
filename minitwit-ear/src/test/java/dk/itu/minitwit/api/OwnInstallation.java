package dk.itu.minitwit.api;

import dk.itu.minitwit.arquillian.MiniTwitContainerConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Needs a MiniTwit that was started for the tests, for access to its database or process. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = MiniTwitContainerConfiguration.BASE_URL,
        matches = ".+",
        disabledReason = "Another installation's database is not ours to touch")
@interface OwnInstallation {}

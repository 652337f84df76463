package dk.itu.minitwit.arquillian;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deployments of tests. */
public final class Deployments {

    static final String TESTS = "minitwit-tests.war";
    /** Without a hyphen, which {@code RequestTarget} replaces. */
    private static final String MODULE =
            "<module><web><web-uri>" + TESTS + "</web-uri><context-root>/minitwit_tests</context-root></web></module>";

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private Deployments() {}

    /** The application as built, for tests from outside. */
    public static EnterpriseArchive application() {
        return ShrinkWrap.create(ZipImporter.class, "minitwit.ear")
                .importFrom(new File(System.getProperty("minitwit.ear")))
                .as(EnterpriseArchive.class);
    }

    /** The application with one more web module, which runs the given classes, for tests that call services. */
    public static EnterpriseArchive applicationWith(Class<?>... tests) {
        EnterpriseArchive ear = application();
        String descriptor = withModule(text(ear));
        ear.delete(DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(module(tests))).setApplicationXML(new StringAsset(descriptor));
    }

    /** The schema requires consecutive module elements. */
    private static String withModule(String descriptor) {
        return new StringBuilder(descriptor)
                .insert(descriptor.indexOf("<module>"), MODULE)
                .toString();
    }

    private static WebArchive module(Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, TESTS)
                .addClasses(tests)
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(EnterpriseArchive ear) {
        try (InputStream xml = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package dk.itu.minitwit.arquillian;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The context roots of an EAR's web modules, from its application.xml. */
final class WebModules {

    private WebModules() {}

    static List<Servlet> of(Archive<?> ear) throws IOException {
        List<Servlet> servlets = new ArrayList<>();
        for (Element module : descriptor(ear).select("module > web")) {
            servlets.add(new Servlet(
                    servletOf(module), module.selectFirst("context-root").text()));
        }
        return servlets;
    }

    /** Arquillian looks its servlet up by name; any servlet will do for other modules. */
    private static String servletOf(Element module) {
        String file = module.selectFirst("web-uri").text();
        return file.equals(Deployments.TESTS) ? ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME : file;
    }

    private static Document descriptor(Archive<?> ear) throws IOException {
        try (InputStream xml = ear.get("META-INF/application.xml").getAsset().openStream()) {
            return Jsoup.parse(xml, StandardCharsets.UTF_8.name(), "", Parser.xmlParser());
        }
    }
}

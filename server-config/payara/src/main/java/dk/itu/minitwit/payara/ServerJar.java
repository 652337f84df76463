package dk.itu.minitwit.payara;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Merges a jar and the jars of its class path into one at build time. A look-up of a class or resource searches all jars of the
 * class path, and the server has more than three hundred (ADR 009).
 *
 * <p>As on a class path, the first of several entries with the same name wins. Lists that are read from all jars, such as services,
 * are concatenated.
 */
public final class ServerJar {

    private static final List<String> JOINED =
            List.of("META-INF/services/", "META-INF/hk2-locator/", "META-INF/loggerinfo/", "META-INF/logmessages/");
    private static final String VERSIONS = "META-INF/versions/";
    private static final LocalDateTime REPRODUCIBLE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Module access that Payara Micro needs; the launcher's manifest repeats it. */
    private static final List<Attributes.Name> KEPT =
            List.of(new Attributes.Name("Add-Exports"), new Attributes.Name("Add-Opens"));

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Manifest manifest = new Manifest();

    private ServerJar() {}

    /** @param args the jar with the class path, and the jar to write */
    public static void main(String[] args) throws IOException {
        Path first = Path.of(args[0]);
        ServerJar jar = new ServerJar();
        jar.keepAttributes(first);
        jar.add(first);
        for (Path other : classPath(first)) {
            jar.add(other);
        }
        jar.write(Path.of(args[1]));
    }

    private void keepAttributes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Attributes.Name name : KEPT) {
                manifest.getMainAttributes().put(name, attribute(file, name));
            }
        }
    }

    private static List<Path> classPath(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<Path> jars = new ArrayList<>();
            for (String other : attribute(file, Attributes.Name.CLASS_PATH).split(" ")) {
                // It also lists resource adapters, which the server finds elsewhere.
                if (other.endsWith(".jar")) {
                    jars.add(jar.resolveSibling(other));
                }
            }
            return jars;
        }
    }

    private static String attribute(JarFile file, Attributes.Name name) throws IOException {
        Manifest manifest = file.getManifest();
        String value = manifest == null ? null : manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    private void add(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            boolean hasVersions = Boolean.parseBoolean(attribute(file, Attributes.Name.MULTI_RELEASE));
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (!entry.isDirectory() && isNeeded(name) && (hasVersions || !name.startsWith(VERSIONS))) {
                    byte[] content = file.getInputStream(entry).readAllBytes();
                    entries.merge(name, content, isJoined(name) ? ServerJar::join : (former, later) -> former);
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return !name.equals(JarFile.MANIFEST_NAME) && !name.endsWith("module-info.class");
    }

    private static boolean isJoined(String name) {
        return JOINED.stream().anyMatch(name::startsWith);
    }

    private static byte[] join(byte[] former, byte[] later) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(former);
        both.write('\n');
        both.writeBytes(later);
        return both.toByteArray();
    }

    private void write(Path jar) throws IOException {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        // Payara Micro searches the jars of this attribute for its services.
        manifest.getMainAttributes()
                .put(Attributes.Name.CLASS_PATH, jar.toFile().getName());
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream out = new JarOutputStream(file)) {
            put(out, JarFile.MANIFEST_NAME);
            manifest.write(out);
            Set<String> folders = new HashSet<>();
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                putFolders(out, folders, entry.getKey());
                put(out, entry.getKey());
                out.write(entry.getValue());
            }
        }
    }

    /** Some libraries look directories up. */
    private static void putFolders(JarOutputStream out, Set<String> known, String name) throws IOException {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            String folder = name.substring(0, end + 1);
            if (known.add(folder)) {
                put(out, folder);
            }
        }
    }

    private static void put(JarOutputStream out, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(REPRODUCIBLE_TIME);
        out.putNextEntry(entry);
    }
}

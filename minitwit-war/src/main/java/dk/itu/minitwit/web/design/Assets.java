package dk.itu.minitwit.web.design;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The static files of the design. Paths contain a hash of the content, so that browsers may cache a file without limit:
 * a changed file has another path.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final String FOLDER = "/WEB-INF/assets/";
    private static final int HASH_DIGITS = 12;

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Asset> files = new HashMap<>();

    @Inject
    ServletContext context;

    /** A file with its media type. */
    record Asset(String type, byte[] content) {}

    @PostConstruct
    void load() {
        for (String file : context.getResourcePaths(FOLDER)) {
            add(file.substring(FOLDER.length()), context.getMimeType(file), read(file));
        }
    }

    void add(String name, String type, byte[] content) {
        String path = "/assets/" + hash(content) + "/" + name;
        paths.put(name, path);
        files.put(path, new Asset(type, content));
    }

    /**
     * The path of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String path(String name) {
        String path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return path;
    }

    /** The file with this path; empty if there is none. */
    Optional<Asset> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private byte[] read(String file) {
        try (InputStream content = context.getResourceAsStream(file)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

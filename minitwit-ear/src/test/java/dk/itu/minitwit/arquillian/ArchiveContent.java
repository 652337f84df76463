package dk.itu.minitwit.arquillian;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;

/** The content of an archive, for comparison: path and digest of each file. */
record ArchiveContent(Map<String, String> digests) {

    static ArchiveContent of(Archive<?> archive) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<ArchivePath, Node> entry : archive.getContent().entrySet()) {
            if (entry.getValue().getAsset() != null) {
                digests.put(entry.getKey().get(), digest(entry.getValue()));
            }
        }
        return new ArchiveContent(digests);
    }

    private static String digest(Node file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(file.getAsset().openStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dk.itu.minitwit.arquillian;

import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The MiniTwit of this test JVM, which ends with it. Tests that deploy the same archive share one process, since a start takes longer than most of
 * them; also across Arquillian's runs, since of two test JVMs each runs its classes one by one.
 */
final class SharedProcess {

    private static ArchiveContent deployed;
    private static RunFolder folder;
    private static MiniTwitProcess process;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedProcess::end));
    }

    private SharedProcess() {}

    /** Runs the archive with a fresh data directory, unless it is running. */
    static synchronized MiniTwitProcess of(Archive<?> ear) throws IOException {
        ArchiveContent content = ArchiveContent.of(ear);
        if (!content.equals(deployed)) {
            end();
            folder = RunFolder.create();
            ear.as(ZipExporter.class).exportTo(folder.ear().toFile());
            process = MiniTwitProcess.start(Launch.of(folder.data()).withEar(folder.ear()));
            deployed = content;
        }
        return process;
    }

    private static synchronized void end() {
        if (deployed != null) {
            deployed = null;
            process.close();
            folder.delete();
        }
    }
}

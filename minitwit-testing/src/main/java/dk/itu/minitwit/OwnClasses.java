package dk.itu.minitwit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;

/** Imports only the main classes of the module under test. Maven runs tests in the module's directory. */
public final class OwnClasses implements ImportOption {

    private static final String FOLDER = Path.of("target", "classes").toUri().getPath();

    @Override
    public boolean includes(Location location) {
        return location.asURI().getPath() != null && location.asURI().getPath().startsWith(FOLDER);
    }
}

package dk.itu.minitwit.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the build, from the jar's manifest. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"MiniTwit " + (version == null ? "(not packaged)" : version)};
    }
}

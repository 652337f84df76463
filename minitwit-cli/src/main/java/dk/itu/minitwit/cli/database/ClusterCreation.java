package dk.itu.minitwit.cli.database;

/** Creates the cluster of a data directory. */
final class ClusterCreation {

    private ClusterCreation() {}

    /**
     * Creates the cluster if there is none: collation C, and a password for every role.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if there is one of another major version, or an interrupted upgrade
     * left none in its place
     */
    static void atFirstUse(DataFolder folder, PostgresPrograms programs) {
        if (folder.hasCluster()) {
            MajorVersion.requireSame(folder, programs.installation());
            Unprivileged.own(folder.cluster());
            return;
        }
        new ClusterSwap(folder).requireNone();
        Unprivileged.own(folder.cluster());
        folder.password();
        // A failed initdb removes its files.
        programs.run(
                "initdb",
                "-D",
                folder.cluster().toString(),
                "-U",
                PostgresProcess.SUPERUSER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
    }
}

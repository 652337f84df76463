package dk.itu.minitwit.cli.database;

/** A database server that a command starts for itself. It stops at the end, and when the command is interrupted. */
final class HeldServer implements AutoCloseable {

    private final PostgresProcess process;
    private final Thread atInterrupt;
    private boolean stopped;

    /** @param process the server, which the caller starts next */
    HeldServer(PostgresProcess process) {
        this.process = process;
        this.atInterrupt = new Thread(() -> process.stop(PostgresProcess.StopMode.FAST), "stop-held-server");
        Runtime.getRuntime().addShutdownHook(atInterrupt);
    }

    /**
     * Stops the server with everything on the disk. Does nothing the second time.
     *
     * @throws dk.itu.minitwit.cli.CommandFailure if it does not stop
     */
    @Override
    public void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            Runtime.getRuntime().removeShutdownHook(atInterrupt);
        } catch (IllegalStateException interrupted) {
            // The hook stops it, too.
        }
        process.stopAndWait();
    }
}

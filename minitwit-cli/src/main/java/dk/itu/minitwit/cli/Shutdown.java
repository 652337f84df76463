package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.server.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/** Ends a run in order, whatever ended it: first the server, so that nobody misses the database, then the database. */
class Shutdown extends Thread {

    /** With the database's own four seconds below the ten in which a run has to end. */
    private static final long SERVER_MILLIS = 5_000;

    /** Removes what only the server used. */
    interface Clearing {
        void clear() throws IOException;
    }

    private final Database database;
    private final Clearing clearing;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Server server;

    Shutdown(Database database, Clearing clearing) {
        super("shutdown");
        this.database = database;
        this.clearing = clearing;
    }

    void guard(Server started) {
        server = started;
    }

    /** Waits until the run is ended. */
    void await() throws InterruptedException {
        ended.await();
    }

    private static void awaitAtMost(Thread stop) {
        try {
            stop.join(SERVER_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        if (server != null) {
            // The server's pool prints a debugging line while it stops.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            Thread stop = new Thread(server::stop, "stop");
            stop.start();
            awaitAtMost(stop);
        }
        database.close();
        try {
            clearing.clear();
        } catch (IOException stays) {
            System.getLogger(Shutdown.class.getName()).log(Level.WARNING, "A temporary folder stays", stays);
        }
        ended.countDown();
    }
}

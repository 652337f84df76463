package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.server.Server;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;

/** Shutdown hook for an orderly stop: first the server, then the database that its last requests need. */
class Shutdown extends Thread {

    /** Together with the four seconds of the database less than the limit of ten for a stop. */
    private static final long SERVER_MILLIS = 5_000;

    /** Removes the files of the server. */
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

    /** Waits for the end of the stop. */
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
            // The server's pool prints a debug line while it stops.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            Thread stop = new Thread(server::stop, "stop");
            stop.start();
            awaitAtMost(stop);
        }
        database.close();
        try {
            clearing.clear();
        } catch (IOException stays) {
            System.getLogger(Shutdown.class.getName()).log(Level.WARNING, "Cannot delete a temporary directory", stays);
        }
        ended.countDown();
    }
}

package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import java.io.IOException;
import java.util.function.Supplier;

/** Send requests to a MiniTwit, each on a connection of its own. */
record HttpWorkers(BaseUrl base, Requests requests) implements Workers {

    /** The status that says that there is no room right now. */
    static final int REFUSED = 503;

    @Override
    public Worker of(int client, int clients) {
        Supplier<Request> own = requests.of(client, clients);
        KeptConnection connection = new KeptConnection(base);
        return new Worker() {

            @Override
            public void next() throws IOException {
                Request request = own.get();
                int status = connection.send(request.bytes(), request.keeps());
                if (status == REFUSED) {
                    throw new RefusedException();
                }
                if (status != request.status()) {
                    throw new IOException("status " + status);
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }
}

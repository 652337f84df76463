package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import dk.itu.minitwit.lab.bench.Requests.Request;
import java.io.IOException;
import java.util.function.Supplier;

/** Clients of a MiniTwit, each on its own connection. */
record HttpWorkers(BaseUrl base, Requests requests) implements Workers {

    /** The status of a request that the server refuses under overload. */
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

package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes whole GET requests, those to the simulator API with its credential. */
record GetRequests(BaseUrl base) {

    private static final String API = "/api/";
    private static final int OK = 200;

    /** @param paths percent-encoded, each beginning with a slash */
    Requests inTurn(List<String> paths) {
        return Requests.inTurn(paths.stream().map(this::write).toList());
    }

    private Request write(String path) {
        String credential = path.startsWith(API) ? "Authorization: " + SimulatorCredential.header() + "\r\n" : "";
        String head = "GET " + base.path() + path + " HTTP/1.1\r\nHost: " + base.authority() + "\r\n" + credential;
        return new Request((head + "\r\n").getBytes(StandardCharsets.US_ASCII), OK, true);
    }
}

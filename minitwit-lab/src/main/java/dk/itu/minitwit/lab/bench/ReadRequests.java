package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.lab.bench.Requests.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Builds read requests; requests to the API carry its credential. */
record ReadRequests(BaseUrl base) {

    private static final String API = "/api/";
    private static final int OK = 200;

    /** @param paths percent-encoded, each with a leading slash */
    Requests inTurn(List<String> paths) {
        return Requests.inTurn(paths.stream().map(path -> write("GET", path)).toList());
    }

    /** An OPTIONS request. */
    Requests options(String path) {
        return Requests.inTurn(List.of(write("OPTIONS", path)));
    }

    private Request write(String method, String path) {
        String credential = path.startsWith(API) ? "Authorization: " + SimulatorCredential.header() + "\r\n" : "";
        String head =
                method + " " + base.path() + path + " HTTP/1.1\r\nHost: " + base.authority() + "\r\n" + credential;
        return new Request((head + "\r\n").getBytes(StandardCharsets.US_ASCII), OK, true);
    }
}

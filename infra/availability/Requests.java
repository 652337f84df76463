import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Requests to MiniTwit at one address, as the simulator and a signed-in user send them. The simulator's credential is in CREDENTIAL, the
 * user's cookie in COOKIE.
 */
final class Requests {

    /** Longer than any answer takes while nothing fails. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String address;
    private final int run;
    private final String credential =
            "Basic " + Base64.getEncoder().encodeToString(System.getenv("CREDENTIAL").getBytes());

    Requests(String address, int run) {
        this.address = address;
        this.run = run;
    }

    /** The text of a writer's message; History looks for it. */
    static String text(int run, int writer, int number) {
        return "drill " + run + " " + writer + "-" + number;
    }

    /** Posts a message. The first writer's also move {@code latest}. */
    History.Client writer(int writer) {
        HttpClient client = client();
        return number -> {
            String latest = writer == 0 ? "?latest=" + number : "";
            String body = "{\"content\":\"" + text(run, writer, number) + "\"}";
            expect(204, send(client, api("/msgs/drill" + latest).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))));
            return new History.Found(number, "", "");
        };
    }

    /** Reads {@code latest}. */
    History.Client reader() {
        HttpClient client = client();
        return ignored -> {
            String body = expect(200, send(client, api("/latest")));
            return new History.Found(Integer.parseInt(body.replaceAll("[^-0-9]", "")), "", "");
        };
    }

    /** Asks for a page of a signed-in user. A user who is signed out is sent to the public page. */
    History.Client user() throws GeneralSecurityException {
        HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).sslContext(trusting()).build();
        return number -> {
            HttpRequest.Builder home = HttpRequest.newBuilder(URI.create("https://" + address + "/")).header("Cookie", System.getenv("COOKIE"));
            HttpResponse<String> answer = send(client, home);
            if (answer.statusCode() / 100 == 3) {
                return new History.Found(number, "", History.SIGNED_OUT);
            }
            expect(200, answer);
            return new History.Found(number, "", "");
        };
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address + "/api" + path)).header("Authorization", credential);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static String expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** The check's certificate is its own. */
    private static SSLContext trusting() throws GeneralSecurityException {
        System.setProperty("jdk.internal.httpclient.disableHostnameVerification", "true");
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return context;
    }

    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}

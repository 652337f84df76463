package dk.itu.minitwit.lab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uses a server whose certificate is for 127.0.0.1 and no host name. */
@Timeout(60)
class EncryptedConnectionTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "of no importance".toCharArray();
    private static final Action TWEET = Action.tweet(1, "Ada Birk", "Hi");
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private static SSLContext context;
    private static HttpsServer server;

    @BeforeAll
    static void startServer(@TempDir Path directory)
            throws IOException, InterruptedException, GeneralSecurityException {
        context = context(keys(directory.resolve("keys.p12")));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            REQUESTS.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop(0);
    }

    @Test
    void sends_encrypted_requests() {
        int before = REQUESTS.get();
        SimulatorClient client = new SimulatorClient(url("127.0.0.1"), context::getSocketFactory, GENEROUS);

        assertThat(client.send(TWEET).error()).isEmpty();
        assertThat(client.send(TWEET).error()).isEmpty();
        assertThat(REQUESTS).hasValue(before + 2);
    }

    @Test
    void distrusts_unknown_certificates() {
        SimulatorClient client = new SimulatorClient(url("127.0.0.1"), SSLSocketFactory::getDefault, GENEROUS);

        assertThat(client.send(TWEET).error()).startsWith("TLS: ");
    }

    @Test
    void distrusts_certificates_of_another_host() {
        SimulatorClient client = new SimulatorClient(url("localhost"), context::getSocketFactory, GENEROUS);

        assertThat(client.send(TWEET).error()).startsWith("TLS: ");
    }

    @Test
    void gives_up_in_time_on_a_handshake_that_never_ends() throws IOException {
        RawServer.Behaviour drip = (request, answer) -> {
            answer.write(new byte[] {22, 3, 3, 64, 0});
            for (int i = 0; i < 6_000; i++) {
                answer.write(0);
                Thread.sleep(10);
            }
        };
        try (RawServer slow = RawServer.doing(drip)) {
            BaseUrl base = BaseUrl.parse(slow.url().replace("http:", "https:"));

            assertThat(new SimulatorClient(base).send(TWEET).error()).isEqualTo("timeout after 300 ms");
        }
    }

    private static BaseUrl url(String host) {
        return BaseUrl.parse(
                "https://%s:%d/api".formatted(host, server.getAddress().getPort()));
    }

    private static KeyStore keys(Path file) throws IOException, InterruptedException, GeneralSecurityException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String command = "-genkeypair -alias server -keyalg EC -dname CN=test -ext san=ip:127.0.0.1 -storetype PKCS12";
        ProcessBuilder builder = new ProcessBuilder(keytool);
        builder.command().addAll(List.of(command.split(" ")));
        builder.command().addAll(List.of("-keystore", file.toString(), "-storepass", new String(PASSWORD)));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext context(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}

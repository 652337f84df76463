package dk.itu.minitwit.cli.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS over an open connection. */
public final class Encryption {

    private Encryption() {}

    /** Shakes no hands yet; when it does, the server's certificate has to be for the host of the address. */
    public static SSLSocket over(Socket connection, BaseUrl base, SSLSocketFactory tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(connection, base.host(), base.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }
}

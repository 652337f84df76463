package dk.itu.minitwit.cli.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** TLS over an open connection. */
public final class Encryption {

    private Encryption() {}

    /** Creates the socket without a handshake. The handshake requires a certificate for the host of the base URL. */
    public static SSLSocket over(Socket connection, BaseUrl base, SSLSocketFactory tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(connection, base.host(), base.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }
}

package dk.itu.minitwit.cli.database;

/** Connection settings of a database: JDBC URL, role and password. */
public record DatabaseSettings(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}

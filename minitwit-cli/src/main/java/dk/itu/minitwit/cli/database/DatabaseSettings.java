package dk.itu.minitwit.cli.database;

/** Where the database is and who connects: a JDBC URL, a role and its password. */
public record DatabaseSettings(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}

package dk.itu.minitwit.cli.legacy;

/** A row of the table {@code user}; the password hash is Werkzeug's and stays as it is. */
record LegacyUser(long id, String username, String email, String passwordHash) {}

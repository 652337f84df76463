package dk.itu.minitwit.cli.legacy;

/** A row of the table {@code user}; the password hash stays in Werkzeug's format. */
record LegacyUser(long id, String username, String email, String passwordHash) {}

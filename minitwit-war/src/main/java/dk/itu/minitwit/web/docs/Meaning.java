package dk.itu.minitwit.web.docs;

/** What the code of a problem means. */
public record Meaning(String code, String text) {}

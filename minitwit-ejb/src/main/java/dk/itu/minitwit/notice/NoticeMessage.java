package dk.itu.minitwit.notice;

/** The message of a notice. */
public record NoticeMessage(long id, String author, String text) {}

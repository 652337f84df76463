package dk.itu.minitwit.lab.conform;

import java.util.EnumSet;
import java.util.Set;

/** A deviation of a {@link SmallMiniTwit} from the contract, with the cases that find it. */
enum Fault {
    NONE,

    LATEST_BY_READING_IT("latest-not-by-reading-it"),
    LATEST_NOT_OF_FOLLOWS("latest-everywhere"),
    LATEST_NOT_OF_INVALID("latest-of-invalid", "latest-of-malformed"),
    LATEST_NOT_OF_REFUSED("latest-of-refused"),
    LATEST_NOT_OF_UNKNOWN_USER("latest-of-unknown-user"),
    LATEST_RESET_WHEN_ABSENT("latest-absent"),
    LATEST_MINUS_ONE_STORED("latest-minus-one"),
    LATEST_NO_INTEGER_REFUSED("latest-no-integer"),
    LATEST_IS_A_MAXIMUM("latest-last-wins", "latest-zero"),
    LATEST_ZERO_IGNORED("latest-zero"),

    NUMBER_30_BY_DEFAULT("no-absent", "no-integer", "no-negative"),
    NUMBER_NO_INTEGER_REFUSED("no-integer"),
    NUMBER_NEGATIVE_IS_ZERO("no-negative"),
    NUMBER_ZERO_IGNORED("no-zero"),
    NUMBER_IGNORED_FOR_FOLLOWS("no-zero", "no-some"),
    NUMBER_UNLIMITED("no-too-many"),

    REGISTER_CHECKS_A_CREDENTIAL("register-whatever-the-credential"),
    REGISTER_WITHOUT_NAME("register-no-name", "register-order"),
    REGISTER_WITHOUT_EMAIL("register-no-email", "register-order", "register-short"),
    REGISTER_WITHOUT_AT("register-email-without-at"),
    REGISTER_WITHOUT_PASSWORD("register-no-password", "register-order"),
    REGISTER_TAKEN_FIRST("register-order"),
    REGISTER_TAKEN_IN_OTHER_WORDS("register-taken", "register-short"),
    REGISTER_EMAIL_ONCE("register-email-shared"),
    REGISTER_LONG_PASSWORDS_ONLY("register-short"),
    REGISTER_LONG_NAMES_ONLY("register-short"),
    REGISTER_IGNORES_CASE("register-case"),
    REGISTER_AT_MOST_254("register-255"),
    REGISTER_CUTS_NAMES("register-256"),
    REGISTER_REPEATED_IS_DONE("concurrent-names"),

    CREDENTIAL_NOT_OF_READS("credential-missing", "credential-wrong", "credential-first", "latest-of-refused"),
    CREDENTIAL_UNREAD("credential-wrong"),
    CREDENTIAL_GUESSES_REFUSED("credential-wrong"),
    CREDENTIAL_AFTER_USER("credential-first"),
    CREDENTIAL_CHALLENGE("credential-no-challenge"),
    CREDENTIAL_TOO_LATE("credential-protects"),
    CREDENTIAL_IN_OTHER_WORDS("credential-missing", "credential-wrong", "credential-first"),

    MESSAGES_OLDEST_FIRST("msgs-newest-first"),
    MESSAGES_IN_MILLISECONDS("msgs-time"),
    MESSAGES_OF_NOBODY(
            "msgs-of-user",
            "msgs-newest-first",
            "name-with-space",
            "name-with-slash",
            "name-with-percent",
            "name-with-punctuation",
            "name-non-ascii"),
    MESSAGES_OF_UNKNOWN_USER(
            "msgs-of-nobody", "latest-of-unknown-user", "register-case", "register-256", "name-with-plus"),
    MESSAGE_BY_UNKNOWN_USER("post-by-nobody"),
    MESSAGE_EMPTY("post-empty"),
    MESSAGE_AS_HTML("post-raw", "post-escaped"),
    MESSAGE_CUT("post-4097"),
    MESSAGE_SHORT_ONLY("post-4096"),
    MESSAGE_LOST("concurrent-messages"),

    FOLLOWERS_LISTED_TOO("follow-listed"),
    FOLLOW_ONCE_ONLY("follow-twice", "concurrent-follows"),
    FOLLOW_LISTED_TWICE("follow-twice", "concurrent-follows"),
    FOLLOW_BY_UNKNOWN_USER("follow-by-nobody"),
    FOLLOW_OF_UNKNOWN_USER("follow-nobody"),
    FOLLOW_OF_NOTHING("follow-neither"),
    FOLLOWS_OF_UNKNOWN_USER("follows-of-nobody"),
    UNFOLLOW_IGNORED("unfollow-done"),
    UNFOLLOW_OF_FOLLOWED_ONLY("unfollow-not-followed"),
    UNFOLLOW_FIRST("follow-and-unfollow"),

    NAME_WITHOUT_SPACE("name-with-space", "name-non-ascii"),
    NAME_WITHOUT_SLASH("name-with-slash"),
    NAME_WITHOUT_BRACKET("name-with-punctuation"),
    NAME_PLUS_IS_SPACE("name-with-plus"),
    NAME_IN_LATIN_1("name-non-ascii"),
    NAME_DECODED_TWICE("name-with-percent"),

    ERROR_IN_HTML("error-path"),
    METHOD_UNREAD("error-method"),
    TYPE_UNREAD("error-type"),
    TYPE_REQUIRED("type-absent"),
    TYPE_WITHOUT_CHARSET("type-with-charset"),
    SIZE_UNLIMITED("error-size"),
    MALFORMED_IS_500("error-malformed", "latest-of-malformed"),
    SILENT_TO_THE_SIMULATOR("deadline"),

    /** These break what other cases build on. */
    LATEST_IS_TEXT("latest-is-read"),
    MESSAGES_WITH_OTHER_MEMBERS("msgs-of-all"),
    DONE_IS_200("register-done", "post-done", "follow-done");

    /** Faults that many cases find. */
    static final Set<Fault> WIDE = EnumSet.of(LATEST_IS_TEXT, MESSAGES_WITH_OTHER_MEMBERS, DONE_IS_200);

    private final Set<String> cases;

    Fault(String... cases) {
        this.cases = Set.of(cases);
    }

    Set<String> cases() {
        return cases;
    }
}

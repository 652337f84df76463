package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language of a page: that of the reader's account, else that of a cookie, else the browser's. */
@Named("language")
@RequestScoped
public class ReaderLanguage {

    public static final String COOKIE = "minitwit-language";

    @Inject
    HttpServletRequest request;

    private Language language;

    public ReaderLanguage() {}

    ReaderLanguage(Language language) {
        this.language = language;
    }

    public Language get() {
        if (language == null) {
            language = Cookies.get(request, COOKIE)
                    .flatMap(Language::of)
                    .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
        }
        return language;
    }

    /** @param tag of the account's language, or null if the user chose none */
    public void prefer(String tag) {
        Language.of(tag).ifPresent(chosen -> language = chosen);
    }

    public Locale getLocale() {
        return get().locale();
    }

    public String getTag() {
        return get().tag();
    }

    public String getDirection() {
        return get().direction();
    }

    public List<Language> getOffered() {
        return Language.offered();
    }
}

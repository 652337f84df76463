package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.web.page.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of an address below {@code /admin}. */
@RequestScoped
public class Parameters {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    /** Empty without the parameter. */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Zero without a number. */
    long number(String name) {
        String value = text(name);
        return NUMBER.matcher(value).matches() ? Long.parseLong(value) : 0;
    }

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} without a number */
    long id() {
        long id = number("id");
        if (id == 0) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such page");
        }
        return id;
    }

    /**
     * A time in UTC, as browsers send it; null for an empty one.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} in this field
     */
    Instant time(String field, String typed) {
        if (Text.isMissing(typed)) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw BusinessException.inField(field, ErrorKind.INVALID, texts.of("admin.noTime"));
        }
    }

    /** The constant of this name in lower case, or the default. */
    <E extends Enum<E>> E choice(String name, E byDefault) {
        return Stream.of(byDefault.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text(name)))
                .findFirst()
                .orElse(byDefault);
    }
}

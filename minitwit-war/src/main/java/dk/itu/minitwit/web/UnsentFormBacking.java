package dk.itu.minitwit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A form that could not be accepted for no fault of its sender, ready to be sent again: every field as typed, but passwords. */
@Named("unsentForm")
@RequestScoped
public class UnsentFormBacking {

    private static final Set<String> VISIBLE = Set.of("username", "email", "password", "password2", "current", "text");

    @Inject
    HttpServletRequest request;

    /** A field of the form. */
    public record Field(String name, String value) {

        /** What it is called on our forms: the last part of a Faces name. */
        public String label() {
            return name.substring(name.lastIndexOf(':') + 1);
        }

        public boolean isVisible() {
            return VISIBLE.contains(label());
        }

        public boolean isLong() {
            return label().equals("text");
        }

        public boolean isPassword() {
            return Set.of("password", "password2", "current").contains(label());
        }
    }

    public List<Field> getFields() {
        return Collections.list(request.getParameterNames()).stream()
                .filter(name -> !name.equals(CsrfToken.FIELD) && !FacesRequest.isReserved(name))
                .map(name -> new Field(name, request.getParameter(name)))
                .toList();
    }

    public String getAction() {
        return request.getRequestURI();
    }
}

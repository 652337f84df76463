package dk.itu.minitwit.web.front;

import dk.itu.minitwit.web.page.FormFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A posted form that the server did not process, to be sent again with all fields except passwords. */
@Named("unsentForm")
@RequestScoped
public class UnsentFormBacking {

    private static final Set<String> VISIBLE = Set.of("username", "email", "password", "password2", "current", "text");

    @Inject
    HttpServletRequest request;

    /** A field of the form. */
    public record Field(String name, String value) {

        /** The last part of the Faces name, which has a label in the bundle. */
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
                .filter(name -> !name.equals(FormFields.CSRF) && !FacesRequest.isReserved(name))
                .map(name -> new Field(name, request.getParameter(name)))
                .toList();
    }

    public String getAction() {
        return request.getRequestURI();
    }
}

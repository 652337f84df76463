package dk.itu.minitwit.web.account;

import dk.itu.minitwit.key.KeyService;
import dk.itu.minitwit.key.KeyView;
import dk.itu.minitwit.key.NewKey;
import dk.itu.minitwit.key.Scope;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The user's access keys. */
@Named("accessKeys")
@RequestScoped
public class KeysBacking extends PostedForm {

    private static final int USUAL_DAYS = 90;

    @EJB
    KeyService keys;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    @Inject
    HttpServletRequest request;

    private final Map<Scope, Boolean> chosen = new EnumMap<>(Map.of(Scope.READ, true));
    private String name;
    private int days = USUAL_DAYS;
    private String current;
    private String secret;

    /** Shows the secret in the answer to the POST, since it is kept nowhere. Sent again, the form is refused: the name is taken. */
    public void make() {
        Set<Scope> scopes = chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        String typed = name == null ? "" : name.strip();
        if (accept(() ->
                secret = keys.make(currentUser.view(), current, new NewKey(typed, scopes, days), address.get()))) {
            name = null;
        }
    }

    public void revoke() {
        if (accept(() -> keys.revoke(currentUser.id(), chosenKey(), address.get()))) {
            flash.add("keyRevoked");
            Redirect.afterPost("/settings/keys");
        }
    }

    private long chosenKey() {
        try {
            return Long.parseLong(request.getParameter(FormFields.KEY));
        } catch (NumberFormatException missing) {
            throw new BusinessException(ErrorKind.INVALID, "Choose a key", missing);
        }
    }

    public List<KeyView> getKeys() {
        return keys.list(currentUser.id());
    }

    /** The secret of the key that was just made, or null. */
    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public boolean isRead() {
        return chosen.getOrDefault(Scope.READ, false);
    }

    public void setRead(boolean read) {
        chosen.put(Scope.READ, read);
    }

    public boolean isWrite() {
        return chosen.getOrDefault(Scope.WRITE, false);
    }

    public void setWrite(boolean write) {
        chosen.put(Scope.WRITE, write);
    }

    public boolean isFollow() {
        return chosen.getOrDefault(Scope.FOLLOW, false);
    }

    public void setFollow(boolean follow) {
        chosen.put(Scope.FOLLOW, follow);
    }

    public boolean isAdmin() {
        return chosen.getOrDefault(Scope.ADMIN, false);
    }

    public void setAdmin(boolean admin) {
        chosen.put(Scope.ADMIN, admin);
    }
}

package dk.itu.minitwit.web.account;

import dk.itu.minitwit.factor.Base32;
import dk.itu.minitwit.factor.OneTimeCodes;
import dk.itu.minitwit.factor.QrPicture;
import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.user.FactorService;
import dk.itu.minitwit.user.Role;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;

/** The second factor in the settings. Recovery codes are shown by the answer to the form, and never again. */
@Named("factor")
@RequestScoped
public class FactorBacking extends PostedForm {

    private static final String SECRET = "secret";

    @EJB
    FactorService factors;

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String secret;
    private String code;
    private String current;
    private List<String> codes = List.of();

    public void setUp() {
        accept(() -> {
            accounts.confirmPassword("second-factor-set-up", currentUser.view(), current, address.get());
            codes = List.copyOf(factors.setUp(currentUser.view(), request.getParameter(SECRET), code, address.get()));
            currentUser.factor();
        });
    }

    public void replaceCodes() {
        accept(() -> codes = List.copyOf(factors.replaceRecoveryCodes(currentUser.view(), code, address.get())));
    }

    public void remove() {
        if (accept(() -> factors.remove(currentUser.view(), code, address.get()))) {
            flash.add("factorRemoved");
            Redirect.afterPost(Route.FACTOR.template());
        }
    }

    public boolean isSetUp() {
        return rights.standing().secondFactor();
    }

    /** Whether the user may not do without. */
    public boolean isForced() {
        return rights.role() != Role.USER;
    }

    /** The new recovery codes; empty but in the answer that shows them. */
    public List<String> getCodes() {
        return codes;
    }

    /** In hexadecimal. A wrong code shows the form with the same secret again, since the user's device has it. */
    public String getSecret() {
        if (secret == null) {
            String posted = request.getParameter(SECRET);
            secret = posted != null && posted.matches("[0-9a-f]{40}")
                    ? posted
                    : HexFormat.of().formatHex(OneTimeCodes.newSecret());
        }
        return secret;
    }

    /** To be typed where no picture can be read, in groups of four. */
    public String getKey() {
        return Base32.encode(HexFormat.of().parseHex(getSecret())).replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String getAddress() {
        return OneTimeCodes.address(currentUser.getUsername(), HexFormat.of().parseHex(getSecret()));
    }

    public String getPicture() {
        return QrPicture.of(getAddress(), texts.of("factor.picture"));
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}

package dk.itu.minitwit.web.account;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Texts;
import jakarta.inject.Inject;

/** A form with a new password, typed twice. Neither field is ever shown again. */
public abstract class NewPasswordForm extends PostedForm {

    @Inject
    Texts texts;

    private String password;
    private String password2;

    /** As typed first; empty if nothing was. */
    String typedPassword() {
        return password == null ? "" : password;
    }

    /**
     * The new password; empty if none was typed.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if the two differ
     */
    String newPassword() {
        require(typedPassword().equals(password2), "password2", ErrorKind.INVALID, texts.of("register.mismatch"));
        return typedPassword();
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPassword2() {
        return null;
    }

    public void setPassword2(String password2) {
        this.password2 = password2;
    }
}

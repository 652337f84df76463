package dk.itu.minitwit.web.export;

import dk.itu.minitwit.export.ImportReceipt;
import dk.itu.minitwit.export.ImportService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;

/** The page to import an account, with the outcome of the last import. {@link ImportServlet} takes the form. */
@Named("accountImport")
@RequestScoped
public class ImportBacking extends PostedForm {

    @EJB
    ImportService imports;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress address;

    @Inject
    Texts texts;

    private ImportReceipt receipt;

    /** @return whether the file was imported; otherwise the page shows the refusal, of which the response has the status */
    boolean read(UploadedForm form, HttpServletResponse response) {
        return accept(() -> imports.read(currentUser.id(), form.file("file"), address.get()), response);
    }

    /** Shows a refusal on the page. */
    void refuse(RuntimeException refusal, HttpServletResponse response) {
        accept(
                () -> {
                    throw refusal;
                },
                response);
    }

    public void load() {
        receipt = imports.last(currentUser.id()).orElse(null);
    }

    /** Of the last import, or null. */
    public ImportReceipt getReceipt() {
        return receipt;
    }

    /** Parts of the file that this site does not have, a sentence each. */
    public List<String> getLost() {
        return Map.of(
                        "import.lostReplies", receipt.lostReplies(),
                        "import.lostFollows", receipt.lostFollows(),
                        "import.lostLikes", receipt.lostLikes(),
                        "import.lostBarriers", receipt.lostBarriers())
                .entrySet()
                .stream()
                .filter(lost -> lost.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(lost -> texts.of(lost.getKey(), lost.getValue()))
                .toList();
    }
}

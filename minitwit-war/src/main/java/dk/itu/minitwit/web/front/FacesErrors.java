package dk.itu.minitwit.web.front;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
import dk.itu.minitwit.web.page.ErrorStatus;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;

/** Turns every exception of a page into an error page. */
public class FacesErrors extends ExceptionHandlerWrapper {

    private static final Logger LOG = System.getLogger(FacesErrors.class.getName());

    FacesErrors(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        Throwable thrown = events.next().getContext().getException();
        events.remove();
        while (events.hasNext()) {
            events.next();
            events.remove();
        }
        answer(thrown, FacesContext.getCurrentInstance());
    }

    private static void answer(Throwable thrown, FacesContext faces) {
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        Optional<BusinessException> failure = Failures.businessFailure(thrown);
        failure.ifPresentOrElse(known -> Failures.log(LOG, known), () -> LOG.log(Level.ERROR, "A page failed", thrown));
        if (response.isCommitted()) {
            throw new FacesException(thrown);
        }
        try {
            response.resetBuffer();
            response.sendError(failure.map(known -> ErrorStatus.of(known, response))
                    .orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
            faces.responseComplete();
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
    }

    /** Registered in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesErrors(getWrapped().getExceptionHandler());
        }
    }
}

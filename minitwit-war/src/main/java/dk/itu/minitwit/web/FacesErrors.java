package dk.itu.minitwit.web;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Failures;
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

/** Turns everything that goes wrong on a page into an error page: the one place where status codes are chosen. */
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
        int status = failure.map(FacesErrors::status).orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        failure.ifPresentOrElse(
                known -> Failures.tell(LOG, known), () -> LOG.log(Level.ERROR, "A page failed", thrown));
        if (response.isCommitted()) {
            throw new FacesException(thrown);
        }
        try {
            response.resetBuffer();
            if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setHeader("Retry-After", "1");
            }
            response.sendError(status);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int status(BusinessException failure) {
        return switch (failure.kind()) {
            case INVALID, CONFLICT -> HttpServletResponse.SC_BAD_REQUEST;
            case UNAUTHENTICATED, FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case THROTTLED -> 429;
            case OVERLOADED, UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    /** Named in faces-config.xml. */
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

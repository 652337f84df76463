package dk.itu.minitwit.web.front;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * The request for Faces. Hides reserved parameters from clients, which could run an action or name a missing view
 * state. Views are stateless, so the view state of a postback is a constant.
 */
class FacesRequest extends HttpServletRequestWrapper {

    private static final String RESERVED = "jakarta.faces.";
    private static final String[] STATELESS = {"stateless"};

    private final boolean isAction;

    /** @param isAction whether Faces runs the action of the posted form */
    FacesRequest(HttpServletRequest request, boolean isAction) {
        super(request);
        this.isAction = isAction;
    }

    static boolean isReserved(String parameter) {
        return parameter.startsWith(RESERVED);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        if (isAction && name.equals(ResponseStateManager.VIEW_STATE_PARAM)) {
            return STATELESS.clone();
        }
        return isReserved(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
        parameters.keySet().removeIf(FacesRequest::isReserved);
        if (isAction) {
            parameters.put(ResponseStateManager.VIEW_STATE_PARAM, STATELESS.clone());
        }
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}

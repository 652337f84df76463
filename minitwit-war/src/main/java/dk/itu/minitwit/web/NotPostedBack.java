package dk.itu.minitwit.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;

/**
 * A posted form that Faces takes for a request to show a page: what it would do when it were genuine must not happen, on
 * whatever view it is answered with.
 */
class NotPostedBack extends HttpServletRequestWrapper {

    NotPostedBack(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return isStateOfView(name) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return isStateOfView(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
        parameters.remove(ResponseStateManager.VIEW_STATE_PARAM);
        return parameters;
    }

    private static boolean isStateOfView(String name) {
        return name.equals(ResponseStateManager.VIEW_STATE_PARAM);
    }
}

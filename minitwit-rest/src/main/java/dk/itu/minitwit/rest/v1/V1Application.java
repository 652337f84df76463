package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.rest.RequestBodyReader;
import dk.itu.minitwit.rest.RestApplication;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The API for programs with a key, at /api/v1. An application of its own: it shares no filter and no mapper with the simulator API. */
@ApplicationPath("/v1")
public class V1Application extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountResource.class,
                FollowResource.class,
                MessageResource.class,
                NoticeResource.class,
                SearchResource.class,
                TimelineResource.class,
                UserResource.class,
                AnswerFilter.class,
                KeyFilter.class,
                ProblemMapper.class,
                RequestBodyReader.class,
                RequestFilter.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return RestApplication.SETTINGS;
    }
}

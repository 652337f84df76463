package dk.itu.minitwit.services;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.administration.AuditLogService;
import dk.itu.minitwit.administration.CauseService;
import dk.itu.minitwit.administration.IncidentAdministrationService;
import dk.itu.minitwit.administration.MessageAdministrationService;
import dk.itu.minitwit.administration.OverviewService;
import dk.itu.minitwit.administration.ReportQueueService;
import dk.itu.minitwit.administration.SiteAdministrationService;
import dk.itu.minitwit.administration.StatusAdministrationService;
import dk.itu.minitwit.administration.UserAdministrationService;
import dk.itu.minitwit.arquillian.Deployments;
import dk.itu.minitwit.arquillian.MiniTwitContainerConfiguration;
import dk.itu.minitwit.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container lets callers of the named role and greater ones through to each method of those in charge, and nobody else. */
@ExtendWith(ArquillianExtension.class)
@DisabledIfSystemProperty(named = MiniTwitContainerConfiguration.BASE_URL, matches = ".+")
class AdministrationRolesIT {

    @EJB
    UserAdministrationService users;

    @EJB
    MessageAdministrationService messages;

    @EJB
    ReportQueueService reports;

    @EJB
    SiteAdministrationService site;

    @EJB
    AuditLogService audit;

    @EJB
    OverviewService overview;

    @EJB
    IncidentAdministrationService incidents;

    @EJB
    CauseService causes;

    @EJB
    StatusAdministrationService status;

    @Inject
    HttpServletRequest request;

    @Deployment
    static Archive<?> application() {
        return Deployments.applicationWith(AdministrationRolesIT.class);
    }

    @Test
    void decide_who_calls_a_method() throws Exception {
        Map<Method, Object> methods = methods();
        assertThat(methods).hasSizeGreaterThan(15);
        assertThat(methods.entrySet()).noneMatch(one -> isReached(one.getKey(), one.getValue()));
        assertReached(Set.of(), methods, Set.of());
        assertReached(Role.USER.names(), methods, Set.of());
        assertReached(Role.MODERATOR.names(), methods, Set.of(Role.Names.MODERATOR));
        assertReached(Role.ADMINISTRATOR.names(), methods, Set.of(Role.Names.MODERATOR, Role.Names.ADMINISTRATOR));
    }

    private void assertReached(Set<String> groups, Map<Method, Object> methods, Set<String> roles) throws Exception {
        if (!groups.isEmpty()) {
            // As the mechanism of the pages reads it.
            request.setAttribute("dk.itu.minitwit.caller", Map.entry("tester", groups));
            request.authenticate(null);
        }
        try {
            for (Map.Entry<Method, Object> one : methods.entrySet()) {
                Method method = one.getKey();
                assertThat(isReached(method, one.getValue()))
                        .as("%s by %s", method, groups)
                        .isEqualTo(roles.contains(
                                method.getAnnotation(RolesAllowed.class).value()[0]));
            }
        } finally {
            request.removeAttribute("dk.itu.minitwit.caller");
            request.logout();
        }
    }

    /** With arguments that name nothing: a method that is reached fails in another way, or changes nothing. */
    private static boolean isReached(Method method, Object service) {
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(AdministrationRolesIT::nothing)
                .toArray();
        try {
            method.invoke(service, arguments);
            return true;
        } catch (InvocationTargetException failure) {
            return !(failure.getCause() instanceof EJBAccessException);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == long.class) {
            return 0L;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == String.class ? "" : null;
    }

    /** As the container knows them, so that a new one is among them. */
    private static Set<Class<?>> allServices() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.getPackage() == UserAdministrationService.class.getPackage()
                        && type.isAnnotationPresent(Stateless.class))
                .collect(Collectors.toSet());
    }

    private Map<Method, Object> methods() {
        Map<Class<?>, Object> services = Map.of(
                UserAdministrationService.class,
                users,
                MessageAdministrationService.class,
                messages,
                ReportQueueService.class,
                reports,
                SiteAdministrationService.class,
                site,
                AuditLogService.class,
                audit,
                OverviewService.class,
                overview,
                IncidentAdministrationService.class,
                incidents,
                StatusAdministrationService.class,
                status,
                CauseService.class,
                causes);
        assertThat(services.keySet()).isEqualTo(allServices());
        Map<Method, Object> methods = new LinkedHashMap<>();
        services.forEach((type, service) -> Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> methods.put(method, service)));
        return methods;
    }
}

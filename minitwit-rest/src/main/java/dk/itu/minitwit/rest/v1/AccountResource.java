package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.http.TrustedProxies;
import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.KeyService;
import dk.itu.minitwit.key.KeyView;
import dk.itu.minitwit.key.Scope;
import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.user.UserView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** The caller's account and keys. */
@Path("account")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccountResource {

    /** @param email null without the scope {@code admin} */
    @JsonbPropertyOrder({"username", "email", "scopes", "key_ends_at"})
    public record AccountAnswer(
            String username,
            String email,
            List<String> scopes,
            @JsonbProperty("key_ends_at") Instant keyEndsAt) {
        public AccountAnswer {
            scopes = List.copyOf(scopes);
        }
    }

    /** @param lastUsedAt null for an unused key */
    @JsonbPropertyOrder({"id", "name", "scopes", "made_at", "ends_at", "last_used_at"})
    public record KeyAnswer(
            long id,
            String name,
            List<String> scopes,
            @JsonbProperty("made_at") Instant madeAt,
            @JsonbProperty("ends_at") Instant endsAt,
            @JsonbProperty("last_used_at") Instant lastUsedAt) {
        public KeyAnswer {
            scopes = List.copyOf(scopes);
        }

        static KeyAnswer of(KeyView key) {
            return new KeyAnswer(key.id(), key.name(), key.scopes(), key.madeAt(), key.endsAt(), key.lastUsedAt());
        }
    }

    @Inject
    CurrentCaller callers;

    @Inject
    TrustedProxies proxies;

    @EJB
    AccountService accounts;

    @EJB
    KeyService keys;

    /** A proxy of the current request. */
    @Context
    HttpServletRequest client;

    @GET
    public AccountAnswer read() {
        Caller caller = callers.withAny();
        String email = caller.scopes().contains(Scope.ADMIN)
                ? accounts.email(new UserView(caller.userId(), caller.username(), 0))
                : null;
        List<String> scopes = caller.scopes().stream().sorted().map(Scope::word).toList();
        return new AccountAnswer(caller.username(), email, scopes, caller.endsAt());
    }

    @GET
    @Path("keys")
    public List<KeyAnswer> keys() {
        return keys.list(callers.with(Scope.ADMIN).userId()).stream()
                .map(KeyAnswer::of)
                .toList();
    }

    @DELETE
    @Path("keys/{id}")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(
                callers.with(Scope.ADMIN).userId(),
                Member.id(id),
                proxies.clientOf(client.getRemoteAddr(), client.getHeader("X-Forwarded-For")));
    }
}

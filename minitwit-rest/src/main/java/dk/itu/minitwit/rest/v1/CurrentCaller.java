package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.Scope;
import jakarta.enterprise.context.RequestScoped;

/** The program that sent the current request. */
@RequestScoped
class CurrentCaller {

    private Caller caller;

    void set(Caller authenticated) {
        caller = authenticated;
    }

    /** A user's program, whatever its scopes. */
    Caller withAny() {
        if (caller.userId() == 0) {
            caller.require(Scope.READ);
        }
        return caller;
    }

    /** @throws dk.itu.minitwit.shared.BusinessException without the scope */
    Caller with(Scope scope) {
        caller.require(scope);
        return caller;
    }
}

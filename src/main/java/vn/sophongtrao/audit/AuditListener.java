package vn.sophongtrao.audit;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.sophongtrao.account.SignInFailed;
import vn.sophongtrao.account.SignInSucceeded;
import vn.sophongtrao.platform.AuditableEvent;
import vn.sophongtrao.platform.database.ActorSource;

/** Hears what the modules say has to be on record, before the answer goes out. */
@Component
class AuditListener {

    private final AuditTrail trail;
    private final ActorSource actors;

    AuditListener(AuditTrail trail, ActorSource actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void record(AuditableEvent event) {
        trail.write(event.kind(), actors.current().accountId(), address(), event.subject(), event.details());
    }

    @EventListener
    void record(SignInSucceeded signIn) {
        trail.write("account.signed-in", signIn.accountId(), signIn.address(), signIn.username(), Map.of());
    }

    @EventListener
    void record(SignInFailed refusal) {
        trail.write(
                "account.sign-in-refused",
                null,
                refusal.address(),
                refusal.username(),
                Map.of("reason", refusal.reasonKey()));
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}

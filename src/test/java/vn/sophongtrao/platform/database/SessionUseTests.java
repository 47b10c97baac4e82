package vn.sophongtrao.platform.database;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import vn.sophongtrao.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class SessionUseTests {

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void theLastUseIsWrittenByTheMinute() {
        String id = begun(sessions);
        Instant begun = lastUse(id);

        used(sessions, id, begun.plusSeconds(59));
        assertThat(lastUse(id)).isEqualTo(begun);

        used(sessions, id, begun.plusSeconds(61));
        assertThat(lastUse(id)).isEqualTo(begun.plusSeconds(61));
    }

    @Test
    void anotherIdIsWrittenAtOnce() {
        String id = begun(sessions);
        Instant begun = lastUse(id);

        String other = changedId(sessions, id);

        assertThat(sessions.findById(id)).isNull();
        assertThat(lastUse(other)).isEqualTo(begun);
    }

    private Instant lastUse(String id) {
        return sessions.findById(id).getLastAccessedTime();
    }

    private static <S extends Session> String begun(FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void used(FindByIndexNameSessionRepository<S> sessions, String id, Instant at) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
    }

    private static <S extends Session> String changedId(FindByIndexNameSessionRepository<S> sessions, String id) {
        S session = sessions.findById(id);
        String changed = session.changeSessionId();
        sessions.save(session);
        return changed;
    }
}

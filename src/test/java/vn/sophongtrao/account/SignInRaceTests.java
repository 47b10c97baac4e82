package vn.sophongtrao.account;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.sophongtrao.ApplicationTest;
import vn.sophongtrao.OwnThread;
import vn.sophongtrao.OwnerJdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Signing in while an administrator takes the account away: who comes first is decided by locks that the tests hold. */
@ApplicationTest
class SignInRaceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnerJdbc owner;

    private long account;

    @BeforeEach
    void thePersonMaySignIn() {
        owner.execute("truncate sign_in_attempt, spring_session cascade");
        // All people of the tests have the same password.
        owner.execute("update account set disabled_at = null, must_change_password = false, password_hash ="
                + " (select password_hash from account where username = 'quan-tri') where username = 'lanh-dao'");
        account = people.person(TestPeople.VIEWER).accountId();
        // The first use of csrf() changes the application's filters, which two at once must not do.
        mvc.get().uri("/login").with(csrf()).exchange();
    }

    @Test
    void whoIsDisabledWhileTheirPasswordIsComparedDoesNotComeIn() throws Exception {
        CompletableFuture<MvcTestResult> signIn = new CompletableFuture<>();
        owner.whileHolding("update account set disabled_at = '2023-11-16T03:00:00Z' where id = " + account, () -> {
            signIn.completeAsync(this::signIn, OwnThread.EACH);
            waitForBlocked(1);
        });

        assertThat(signIn.get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(sessions()).isZero();
    }

    @Test
    void aPasswordThatIsReplacedWhileItIsComparedOpensNothing() throws Exception {
        CompletableFuture<MvcTestResult> signIn = new CompletableFuture<>();
        owner.whileHolding("update account set password_hash = password_hash || '.' where id = " + account, () -> {
            signIn.completeAsync(this::signIn, OwnThread.EACH);
            waitForBlocked(1);
        });

        assertThat(signIn.get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(sessions()).isZero();
    }

    @Test
    void disablingWaitsForASessionThatIsBeginningAndEndsIt() throws Exception {
        endsTheSessionThatIsBeginning(administration::disable);
        assertThat(signIn()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aNewPasswordWaitsForASessionThatIsBeginningAndEndsIt() throws Exception {
        endsTheSessionThatIsBeginning(id -> administration.resetPassword(id, UUID.randomUUID()));
    }

    @Test
    void aSessionWhoseAccountIsDisabledIsNone() {
        var session = signIn().getResponse().getCookie("SESSION");
        assertThat(mvc.get().uri("/account").cookie(session).exchange()).hasStatusOk();
        owner.execute("update account set disabled_at = '2023-11-16T03:00:00Z' where id = " + account);

        assertThat(mvc.get().uri("/account").cookie(session).exchange()).hasStatus(HttpStatus.FOUND);
    }

    private void endsTheSessionThatIsBeginning(Consumer<Long> taken) throws Exception {
        CompletableFuture<MvcTestResult> signIn = new CompletableFuture<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        // No session is stored while its table is held: the sign-in has looked at the account and goes no further.
        owner.whileHolding("lock table spring_session in share mode", () -> {
            signIn.completeAsync(this::signIn, OwnThread.EACH);
            waitForBlocked(1);
            ended.completeAsync(
                    () -> {
                        taken.accept(account);
                        return null;
                    },
                    OwnThread.EACH);
            waitForBlocked(2);
        });

        assertThat(signIn.get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.FOUND);
        ended.get(20, TimeUnit.SECONDS);
        assertThat(sessions()).isZero();
    }

    private MvcTestResult signIn() {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", TestPeople.VIEWER)
                .param("password", TestPeople.PASSWORD)
                .exchange();
    }

    private long sessions() {
        return owner.sql("select count(*) from spring_session where principal_name = 'lanh-dao'")
                .query(Long.class)
                .single();
    }

    private void waitForBlocked(int statements) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (owner.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                < statements) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody waited");
            }
            Thread.onSpinWait();
        }
    }
}

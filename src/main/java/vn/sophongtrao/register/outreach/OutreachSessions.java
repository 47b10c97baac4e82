package vn.sophongtrao.register.outreach;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

/** The sessions as they are changed; pages read them with SQL of their own. */
interface OutreachSessions extends Repository<OutreachSession, Long> {

    OutreachSession save(OutreachSession outreach);

    Optional<OutreachSession> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<OutreachSession> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<OutreachSession>
            findFirstByReportingUnitIdAndKindIdAndHeldOnAndTopicAndPlaceAndWithdrawalReasonIsNullOrderById(
                    long unit, long kind, LocalDate heldOn, String topic, @Nullable String place);
}

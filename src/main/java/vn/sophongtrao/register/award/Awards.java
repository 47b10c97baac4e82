package vn.sophongtrao.register.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The awards as they are changed; pages read them with SQL of their own. */
interface Awards extends Repository<Award, Long> {

    Award save(Award award);

    Optional<Award> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<Award> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<Award>
            findFirstByReportingUnitIdAndDecisionNumberAndDecidedOnAndRecipientNameAndWithdrawalReasonIsNullOrderById(
                    long unit, String decisionNumber, LocalDate decidedOn, String recipientName);
}

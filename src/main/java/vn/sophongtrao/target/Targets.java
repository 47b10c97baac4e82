package vn.sophongtrao.target;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

/** The targets as they are changed; pages read them with SQL of their own. */
interface Targets extends Repository<Target, Long> {

    Target save(Target target);

    Optional<Target> findById(long id);

    Optional<Target> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<Target> findByReportingYearAndIndicatorIdAndReportingUnitIdAndWithdrawalReasonIsNull(
            int year, long indicator, @Nullable Long unit);
}

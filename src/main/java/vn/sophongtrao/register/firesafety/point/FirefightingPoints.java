package vn.sophongtrao.register.firesafety.point;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The points as they are changed; pages read them with SQL of their own. */
interface FirefightingPoints extends Repository<FirefightingPoint, Long> {

    FirefightingPoint save(FirefightingPoint point);

    Optional<FirefightingPoint> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<FirefightingPoint> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<FirefightingPoint> findFirstByReportingUnitIdAndAddressAndEndedOnIsNullAndWithdrawalReasonIsNullOrderById(
            long unit, String address);
}

package vn.sophongtrao.register.firesafety.group;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The groups as they are changed; pages read them with SQL of their own. */
interface FireSafetyGroups extends Repository<FireSafetyGroup, Long> {

    FireSafetyGroup save(FireSafetyGroup group);

    Optional<FireSafetyGroup> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<FireSafetyGroup> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);

    Optional<FireSafetyGroup>
            findFirstByReportingUnitIdAndNumberAndResidentialAreaAndEndedOnIsNullAndWithdrawalReasonIsNullOrderById(
                    long unit, String number, String residentialArea);
}

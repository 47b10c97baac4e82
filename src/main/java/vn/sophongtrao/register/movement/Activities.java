package vn.sophongtrao.register.movement;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The activities as they are changed. */
interface Activities extends Repository<MovementActivity, Long> {

    MovementActivity save(MovementActivity activity);

    Optional<MovementActivity> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<MovementActivity> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);
}

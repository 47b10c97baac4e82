package vn.sophongtrao.register.movement;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The events as they are changed. */
interface Events extends Repository<MovementEvent, Long> {

    MovementEvent save(MovementEvent event);

    Optional<MovementEvent> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<MovementEvent> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);
}

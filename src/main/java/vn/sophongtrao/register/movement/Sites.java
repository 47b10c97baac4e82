package vn.sophongtrao.register.movement;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The sites as they are changed. */
interface Sites extends Repository<MovementSite, Long> {

    MovementSite save(MovementSite site);

    Optional<MovementSite> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<MovementSite> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);
}

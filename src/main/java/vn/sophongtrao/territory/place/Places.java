package vn.sophongtrao.territory.place;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The places as they are changed; pages read them with SQL of their own. */
interface Places extends Repository<Place, Long> {

    Place save(Place place);

    Optional<Place> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    Optional<Place> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);
}

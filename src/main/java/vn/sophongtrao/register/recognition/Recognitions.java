package vn.sophongtrao.register.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The recognitions as they are changed; pages read them with SQL of their own. */
interface Recognitions extends Repository<Recognition, Long> {

    Recognition save(Recognition recognition);

    Optional<Recognition> findByIdAndReportingUnitIdIn(long id, Collection<Long> units);

    List<Recognition> findByIdInAndReportingUnitIdIn(Collection<Long> ids, Collection<Long> units);

    Optional<Recognition> findByEnteredByAndCreationKey(long enteredBy, UUID creationKey);
}

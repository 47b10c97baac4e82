package vn.sophongtrao.register.incident;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.StarterContribution;
import vn.sophongtrao.platform.sheet.ResourceTable;

/** Brings the categories and kinds of seizures that a district is used to. */
@Component
class IncidentStarter implements StarterContribution {

    private final IncidentVocabulary vocabulary;

    IncidentStarter(IncidentVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    @Transactional
    public void install(LocalDate validFrom) {
        ResourceTable.read("starter/incident-categories.csv", NewCategory.class).forEach(vocabulary::addCategory);
        ResourceTable.read("starter/seizure-kinds.csv", NewSeizureKind.class).forEach(vocabulary::addSeizureKind);
    }
}

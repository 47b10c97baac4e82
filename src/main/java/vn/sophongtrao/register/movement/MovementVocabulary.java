package vn.sophongtrao.register.movement;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;
import vn.sophongtrao.platform.vocabulary.WordField;
import vn.sophongtrao.territory.place.PlaceDirectory;

/** What officers choose from when they write of models. */
@Service
class MovementVocabulary implements VocabularyContribution {

    private final Vocabulary kinds;
    private final Vocabulary leads;
    private final Vocabulary schemes;
    private final Vocabulary scopes;
    private final Vocabulary ratings;
    private final PlaceDirectory places;

    MovementVocabulary(JdbcClient jdbc, PlaceDirectory places) {
        this.places = places;
        kinds = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "model-kinds",
                        10,
                        "movement_kind",
                        "movement.kind.title",
                        "movement.kind.purpose",
                        WordField.flag("fire_safety", "movement.kind.fire-safety")));
        leads = new Vocabulary(
                jdbc,
                VocabularyKind.of("model-leads", 11, "movement_lead", "movement.lead.title", "movement.lead.purpose"));
        schemes = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "model-schemes", 12, "movement_scheme", "movement.scheme.title", "movement.scheme.purpose"));
        scopes = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "model-scopes", 13, "movement_scope", "movement.scope.title", "movement.scope.purpose"));
        ratings = new Vocabulary(
                jdbc,
                VocabularyKind.of(
                        "model-ratings",
                        14,
                        "movement_rating",
                        "movement.rating.title",
                        "movement.rating.purpose",
                        WordField.flag("effective", "movement.rating.effective")));
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(kinds, leads, schemes, scopes, ratings);
    }

    Vocabulary ofKinds() {
        return kinds;
    }

    Vocabulary ofLeads() {
        return leads;
    }

    Vocabulary ofSchemes() {
        return schemes;
    }

    Vocabulary ofScopes() {
        return scopes;
    }

    Vocabulary ofRatings() {
        return ratings;
    }

    MovementWords current() {
        return new MovementWords(
                kinds.words(),
                leads.words(),
                schemes.words(),
                scopes.words(),
                ratings.words(),
                places.words().kinds());
    }
}

package vn.sophongtrao.register.outreach;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;

/** The kinds of sessions and their audiences that officers choose from. */
@Service
class OutreachVocabulary implements VocabularyContribution {

    private static final VocabularyKind KINDS =
            VocabularyKind.of("outreach-kinds", 40, "outreach_kind", "outreach.kind.title", "outreach.kind.purpose");

    private static final VocabularyKind AUDIENCES = VocabularyKind.of(
            "outreach-audiences", 41, "outreach_audience", "outreach.audience.title", "outreach.audience.purpose");

    private final Vocabulary kinds;
    private final Vocabulary audiences;

    OutreachVocabulary(JdbcClient jdbc) {
        this.kinds = new Vocabulary(jdbc, KINDS);
        this.audiences = new Vocabulary(jdbc, AUDIENCES);
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(kinds, audiences);
    }

    Vocabulary ofKinds() {
        return kinds;
    }

    Vocabulary ofAudiences() {
        return audiences;
    }

    OutreachWords current() {
        return new OutreachWords(kinds.words(), audiences.words());
    }
}

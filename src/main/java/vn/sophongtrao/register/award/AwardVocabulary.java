package vn.sophongtrao.register.award;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.sophongtrao.platform.vocabulary.Vocabulary;
import vn.sophongtrao.platform.vocabulary.VocabularyContribution;
import vn.sophongtrao.platform.vocabulary.VocabularyKind;
import vn.sophongtrao.platform.vocabulary.Word;
import vn.sophongtrao.platform.vocabulary.WordField;

/** The authorities, forms, types and kinds of recipients that officers choose from. */
@Service
class AwardVocabulary implements VocabularyContribution {

    /** The level of an authority whose decisions are a ward's own. */
    private static final String OF_A_UNIT = "UNIT";

    private static final VocabularyKind AUTHORITIES = VocabularyKind.of(
            "award-authorities",
            60,
            "award_authority",
            "award.authority.title",
            "award.authority.purpose",
            WordField.choice(
                    "level", "award.authority.level", "award.level.", List.of(OF_A_UNIT, "BODY", "CITY", "CENTRAL")));

    private static final VocabularyKind FORMS = VocabularyKind.of(
            "award-forms",
            61,
            "award_form",
            "award.form.title",
            "award.form.purpose",
            WordField.flag("statutory", "award.form.statutory"));

    private static final VocabularyKind TYPES =
            VocabularyKind.of("award-types", 62, "award_type", "award.type.title", "award.type.purpose");

    private static final VocabularyKind RECIPIENT_KINDS = VocabularyKind.of(
            "award-recipient-kinds",
            63,
            "award_recipient_kind",
            "award.recipient-kind.title",
            "award.recipient-kind.purpose");

    private final Vocabulary authorities;
    private final Vocabulary forms;
    private final Vocabulary types;
    private final Vocabulary recipientKinds;

    AwardVocabulary(JdbcClient jdbc) {
        this.authorities = new Vocabulary(jdbc, AUTHORITIES);
        this.forms = new Vocabulary(jdbc, FORMS);
        this.types = new Vocabulary(jdbc, TYPES);
        this.recipientKinds = new Vocabulary(jdbc, RECIPIENT_KINDS);
    }

    /** Whether what the authority decides is a ward's own; everything else is kept by the district office. */
    static boolean isOfAUnit(Word authority) {
        return authority.text("level").equals(OF_A_UNIT);
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(authorities, forms, types, recipientKinds);
    }

    Vocabulary ofAuthorities() {
        return authorities;
    }

    Vocabulary ofForms() {
        return forms;
    }

    Vocabulary ofTypes() {
        return types;
    }

    Vocabulary ofRecipientKinds() {
        return recipientKinds;
    }

    AwardWords current() {
        return new AwardWords(authorities.words(), forms.words(), types.words(), recipientKinds.words());
    }
}

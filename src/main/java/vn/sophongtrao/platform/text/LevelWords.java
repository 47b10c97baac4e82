package vn.sophongtrao.platform.text;

import java.util.Map;

/**
 * What the two levels are called here, “phường” and “quận” until an administrator says otherwise. In bundle texts they
 * are written {@code {{unit}} {{Unit}} {{body}} {{Body}}}.
 *
 * @param unitVi the reporting unit, inside a sentence
 * @param unitCapitalVi the reporting unit, at the head of a sentence or a name
 * @param bodyVi the body that collects the reports, inside a sentence
 * @param bodyCapitalVi the body, at the head of a sentence or a name
 */
public record LevelWords(
        String unitVi,
        String unitCapitalVi,
        String bodyVi,
        String bodyCapitalVi,
        String unitEn,
        String unitCapitalEn,
        String bodyEn,
        String bodyCapitalEn) {

    /** The words as long as nothing else is set. */
    public static final LevelWords DEFAULT =
            new LevelWords("phường", "Phường", "quận", "Quận", "ward", "Ward", "district", "District");

    Map<String, String> vietnamese() {
        return Map.of("unit", unitVi, "Unit", unitCapitalVi, "body", bodyVi, "Body", bodyCapitalVi);
    }

    Map<String, String> english() {
        return Map.of("unit", unitEn, "Unit", unitCapitalEn, "body", bodyEn, "Body", bodyCapitalEn);
    }
}

package vn.sophongtrao.report;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report about to be handed in.
 *
 * @param key made with the form: the same form sent twice is the same submission
 * @param note what the unit says to the district, null for nothing
 * @param seen the {@linkplain ReportContents#fingerprint() fingerprint} of the figures that the person confirmed, null
 *     where nobody looked at a page
 */
public record SubmissionRequest(
        UUID key, @Nullable String note, @Nullable Long seen) {}

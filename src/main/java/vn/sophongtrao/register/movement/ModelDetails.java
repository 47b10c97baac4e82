package vn.sophongtrao.register.movement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a model.
 *
 * @param name up to 300 characters
 * @param kind key of its kind
 * @param lead key of the organisation that leads it
 * @param launchedOn first launch
 * @param scheme key of the scheme whose sites an indicator counts, null for none
 * @param programmeFrom first calendar year of its programme, null for none
 * @param programmeTo last calendar year of its programme, null for none
 * @param partners organisations it is run with, up to 300 characters, null for none
 * @param about what it does, up to 1000 characters, without persons, null for nothing
 */
public record ModelDetails(
        String name,
        String kind,
        String lead,
        LocalDate launchedOn,
        @Nullable String scheme,
        @Nullable Integer programmeFrom,
        @Nullable Integer programmeTo,
        @Nullable String partners,
        @Nullable String about) {}

package vn.sophongtrao.territory.place;

import java.util.List;

import vn.sophongtrao.platform.text.Message;

/** What a register says on the page of a place. Beans of this type are asked in their order. */
@FunctionalInterface
public interface PlaceContribution {

    /**
     * What is said of the place; a fixed number of statements.
     *
     * @param placeId a place that the reader may see
     */
    PlaceSection section(long placeId);

    /**
     * A section of the page.
     *
     * @param title its heading
     * @param none what stands there where nothing is said
     */
    record PlaceSection(Message title, Message none, List<PlaceMention> mentions) {}

    /**
     * Something said of the place.
     *
     * @param what message, name or text
     * @param note message or text beside it
     * @param path address of its page
     */
    record PlaceMention(Object what, Object note, String path) {}
}

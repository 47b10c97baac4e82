package vn.sophongtrao.register.movement.models;

import java.util.List;

import vn.sophongtrao.platform.text.Message;

/** What a register says on the page of a model. Beans of this type are asked in their order. */
@FunctionalInterface
public interface ModelContribution {

    /**
     * What is said of the model; a fixed number of statements.
     *
     * @param modelId a model that the reader may see
     */
    ModelSection section(long modelId);

    /**
     * A section of the page.
     *
     * @param title its heading
     * @param none what stands there where nothing is said
     */
    record ModelSection(Message title, Message none, List<ModelMention> mentions) {}

    /**
     * Something said of the model.
     *
     * @param what message, name or text
     * @param note message or text beside it
     * @param path address of its page
     */
    record ModelMention(Object what, Object note, String path) {}
}

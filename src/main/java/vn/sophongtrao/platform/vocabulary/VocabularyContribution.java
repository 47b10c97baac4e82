package vn.sophongtrao.platform.vocabulary;

import java.util.List;

/** The vocabularies of a module, which the administrator keeps on {@code /admin/categories}: a bean of each module that has any. */
@FunctionalInterface
public interface VocabularyContribution {

    List<Vocabulary> vocabularies();
}

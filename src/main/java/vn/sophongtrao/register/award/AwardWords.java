package vn.sophongtrao.register.award;

import vn.sophongtrao.platform.vocabulary.Words;

/** The vocabularies as they stood when they were read. */
record AwardWords(Words authorities, Words forms, Words types, Words recipientKinds) {}
